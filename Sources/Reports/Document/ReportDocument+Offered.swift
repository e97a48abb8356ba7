extension ReportDocument {
    /// The same with a note where calls say nothing of its figures of offered calls, because callers gave up in their
    /// queue of whom nobody can say whose they are.
    /// - Parameter calls: those of the report.
    public func noting(dividedQueuesOf calls: [ReportedCall]) -> ReportDocument {
        let count = calls.count(where: \.isOfDividedQueue)
        guard count > 0, Self.countingOffered.contains(kind) || definitions.contains(where: \.isOfOffered) else {
            return self
        }
        return noting([
            ReportNote(
                "divided_queues", ["count": String(count)],
                text: "\(count) calls are of queues that several take, and callers gave up there of whom nobody can "
                    + "say whose they are: figures of offered calls leave these queues out. By queue they can be said.")
        ])
    }

    /// Kinds that count offered calls, or leave such figures out, without naming them.
    private static let countingOffered: Set<String> = ["hours", SideBySide.kind]
}
