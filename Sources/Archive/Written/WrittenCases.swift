public import CallModel

/// The written cases of an archive, from the exports of help desks.
///
/// Held in memory while a night uses them, with their texts: some kilobytes for each. Nothing is stored here.
public struct WrittenCases: CallMetadataSource {
    /// A case that is left as it was.
    public struct Waiting: Hashable, Sendable {
        public let id: CallID
        /// A code: `still_growing`.
        public let reason: String
    }

    /// By id.
    public private(set) var cases: [WrittenCase] = []
    /// Those of which nothing is told for now.
    public private(set) var waiting: [Waiting] = []
    /// Of every row of messages that names a written case, also those of cases that wait.
    public private(set) var rowKeys: Set<String> = []
    /// Rows, files and messages that cannot be used.
    public private(set) var faults: [InputError] = []

    /// Without any.
    public static let none = WrittenCases()

    private init() {}

    /// Reads the exports as they are; what cannot be used is a fault, and the rest goes on.
    public init(_ presets: [WrittenPreset], in archive: any RecordingArchive) {
        self.init(presets, presets.map { ExportFiles(of: $0, in: archive) }, in: archive)
    }

    private init(_ presets: [WrittenPreset], _ files: [ExportFiles], in archive: any RecordingArchive) {
        var join = WrittenJoin()
        for (preset, files) in zip(presets, files) { join.add(preset, files, in: archive) }
        (cases, rowKeys, faults) = (join.cases, join.rowKeys, join.faults)
    }

    /// Reads exports that stand still, which takes as long as they must be looked at; where a file of a help desk is
    /// still being written, all its cases wait.
    /// - Parameter nowMs: the clock, milliseconds since 1970.
    public init(
        _ presets: [WrittenPreset], in archive: any RecordingArchive, patience: Settling.Patience,
        nowMs: @Sendable () -> Int
    ) async throws {
        let files = presets.map { ExportFiles(of: $0, in: archive) }
        let looks = files.map { ExportLooks(at: $0, in: archive, atMs: nowMs()) }
        self.init(presets, files, in: archive)
        guard files.contains(where: { !$0.paths.isEmpty }) else { return }
        try await Task.sleep(for: .milliseconds(patience.quietMs))
        for (place, preset) in presets.enumerated()
        where !looks[place].standStill(in: archive, nowMs: nowMs(), patience) {
            let growing = files[place].paths
            self = holding { preset.has($0.id) ? "still_growing" : nil }
            faults.removeAll { growing.contains($0.file) }
        }
    }

    /// The same, with those cases waiting for which there is a reason.
    public func holding(_ reason: (WrittenCase) -> String?) -> WrittenCases {
        var held = self
        held.cases = []
        for written in cases {
            if let reason = reason(written) {
                held.waiting.append(Waiting(id: written.id, reason: reason))
            } else {
                held.cases.append(written)
            }
        }
        return held
    }

    /// The same, with rows that were read before and are in none of the exports now.
    public func adding(_ earlier: [CallID: [WrittenRow]]) -> WrittenCases {
        var whole = self
        whole.cases = cases.map { $0.adding(earlier[$0.id] ?? []) }
        return whole
    }

    public func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws {
        for fault in faults { try await body(.failure(fault)) }
        for written in cases { try await body(.success(written.entry)) }
    }
}
