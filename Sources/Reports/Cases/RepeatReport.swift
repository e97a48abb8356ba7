import CallModel

/// Contacts after which the customer came back.
public enum RepeatReport {
    /// - Parameters:
    ///   - calls: with their comebacks.
    ///   - known: those that may be named.
    ///   - figures: the shares, over all calls.
    ///   - days: length of the window.
    public static func document(
        _ calls: [ReportedCall], known: [ReportedCall], figures: [Figure], days: Int, period: String?
    ) -> ReportDocument {
        let cells = Dictionary(
            known.map { ($0.call.id, ReportCell.call($0.call.id, isOpen: $0.isOpen)) },
            uniquingKeysWith: { first, _ in first })
        let columns = ["call", "began", "agent", "queue", "came back with", "after", "same theme"]
        let repeated = calls.filter(\.isFirstLeg).compactMap { call -> (ReportedCall, Comeback.Contact)? in
            guard let next = call.comeback?.contacts.first, next.afterS <= days * 86_400 else { return nil }
            return (call, next)
        }
        let rows: [[ReportCell]] = repeated.map { call, next in
            [
                .call(call.call.id, isOpen: call.isOpen), .text(call.call.startedAt.iso8601), .text(call.call.agent),
                .text(call.call.queue), cells[next.call] ?? .text(nil), .text(span(next.afterS)),
                .text(next.hasSameTheme.map { $0 ? "yes" : "no" }),
            ]
        }
        let summary = ReportTable(
            title: "Shares", columns: figures.map { .init($0.definition.name) }, rows: [figures.map { .figure($0) }])
        return ReportDocument(
            kind: "repeats", title: "Contacts that were repeated within \(days) days", period: period,
            table: ReportTable(
                columns: columns.map { .init($0) }, rows: rows, about: repeated.map { [$0.call.id, $1.call] }),
            details: [summary], definitions: figures.map(\.definition))
    }

    private static func span(_ seconds: Int) -> String {
        seconds < 86_400
            ? "\(seconds / 3600) h \(seconds / 60 % 60) min" : "\(seconds / 86_400) d \(seconds / 3600 % 24) h"
    }
}
