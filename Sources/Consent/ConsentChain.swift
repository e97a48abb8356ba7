public import CallModel

/// The consent records of one call in order: numbered from 1 without gaps, each with the hash of the one before.
public struct ConsentChain: Hashable, Sendable {
    public let call: CallID
    /// By `seq`; not empty.
    public let records: [ConsentRecord]
    /// The end of the chain: a new record follows it.
    public let last: ConsentRecord
    /// The answer that was taken last, whenever it was imported; of several taken at once the last of the chain.
    let newest: ConsentRecord

    /// - Parameter records: in any order; the same record twice counts once.
    /// - Throws: `missing`, `otherCall`, or `brokenChain` at a gap, a fork or a wrong hash.
    public init(of call: CallID, _ records: [ConsentRecord]) throws(ConsentDenial) {
        let ordered = ConsentChain.ordered(records)
        guard let first = ordered.first, let last = ordered.last else { throw .missing }
        guard ordered.allSatisfy({ $0.callID == call }) else { throw .otherCall }
        guard ConsentChain.isLinked(ordered) else { throw .brokenChain }
        self.call = call
        self.records = ordered
        self.last = last
        newest = ordered.reduce(first) { $1.takenAt < $0.takenAt ? $0 : $1 }
    }

    /// What decides: the newest answer, any that was taken at the same moment, and whatever was imported after it. An
    /// older answer that comes late may take away, and gives nothing back. Not empty, in the order of the chain.
    public var standing: [ConsentRecord] { ConsentChain.standing(of: records) }

    static func ordered(_ records: [ConsentRecord]) -> [ConsentRecord] {
        Set(records).sorted { ($0.seq, $0.recordID) < ($1.seq, $1.recordID) }
    }

    static func standing(of ordered: [ConsentRecord]) -> [ConsentRecord] {
        let newest = ordered.map(\.takenAt).max() ?? 0
        return Array(ordered.drop { $0.takenAt < newest })
    }

    private static func isLinked(_ records: [ConsentRecord]) -> Bool {
        let previousHashes = [nil] + records.dropLast().map { Optional($0.hash) }
        return Set(records.map(\.recordID)).count == records.count
            && zip(records, previousHashes).enumerated().allSatisfy { index, link in
                link.0.seq == index + 1 && link.0.previousHash == link.1
            }
    }
}
