public import CallModel

/// What happened to every file of the archive: each has exactly one fate.
public struct NightLedger: Hashable, Sendable {
    /// Files in the archive that the night looked at, counted apart from the fates.
    public let fileCount: Int
    public let counts: [FateCount]

    public init(fileCount: Int, counts: [FateCount]) {
        self.fileCount = fileCount
        self.counts = counts
    }

    /// Files of one fate for one reason.
    public struct FateCount: Hashable, Sendable {
        public let fate: Fate
        /// In words; `nil` where the fate needs none.
        public let reason: String?
        public let count: Int

        public init(fate: Fate, reason: String? = nil, count: Int) {
            self.fate = fate
            self.reason = reason
            self.count = count
        }
    }

    public func total(of fate: Fate) -> Int {
        counts.reduce(0) { $0 + ($1.fate == fate ? $1.count : 0) }
    }

    /// Files whose fate is known.
    public var accountedCount: Int { counts.reduce(0) { $0 + $1.count } }

    /// Whether every file has one fate.
    public var addsUp: Bool { accountedCount == fileCount }
}
