import Archive
import CallModel
import Store

/// Keeps the words of messages that no export has any more: a file that was cut short, is gone, or holds only the last
/// days takes nothing back. What the help desk says was deleted goes, and what it moved to another case goes there.
struct WrittenLoss: Sendable {
    let store: Store

    /// - Returns: the same, with the stored words of messages that are missing. How many cases lack some for no reason
    ///   is a problem on file.
    func mended(_ cases: WrittenCases) async throws -> WrittenCases {
        let beginnings = Self.beginnings(of: cases)
        var missing: [CallID: [WrittenRow]] = [:]
        var files: [String: Int] = [:]
        for written in cases.cases {
            let rows = try await self.missing(in: written, of: cases)
            missing[written.id] = rows
            guard Self.isGap(rows, since: beginnings[written.helpDesk]) else { continue }
            files[written.entry.file, default: 0] += 1
        }
        let problems = files.sorted { $0.key < $1.key }.map { file, count in
            Problem(InputError(code: "message.lost", file: file, expected: Self.expected(of: count)))
        }
        try await store.replaceProblems(problems, of: "written")
        return cases.adding(missing)
    }

    private func missing(in written: WrittenCase, of cases: WrittenCases) async throws -> [WrittenRow] {
        let stored = try await store.result(StoredTranscript.self, of: .transcript, for: written.id)
        guard let words = stored?.value else { return [] }
        let offset = written.entry.metadata.startedAt?.utcOffsetSeconds ?? 0
        let known = Set((words.messages ?? []).map(\.row))
        let new = written.rows.filter { !known.contains($0.key) }.compactMap(\.message)
        return words.rows(missingFrom: cases.rowKeys, utcOffsetSeconds: offset).filter { row in
            guard let message = row.message else { return false }
            return !new.contains { Self.isOne($0, message) }
        }
    }

    /// Whether a message that was not there before is one that is missing, under another key: its words were edited, or
    /// the preset names another column for its id.
    private static func isOne(_ new: WrittenMessage, _ missing: WrittenMessage) -> Bool {
        new.author == missing.author && new.sentAt.epochSeconds == missing.sentAt.epochSeconds && !new.text.isEmpty
    }

    /// When the oldest message was sent that the exports of each help desk have, seconds since 1970.
    private static func beginnings(of cases: WrittenCases) -> [String: Int] {
        Dictionary(grouping: cases.cases, by: \.helpDesk).compactMapValues { cases in
            cases.flatMap(\.messages).map(\.sentAt.epochSeconds).min()
        }
    }

    /// An export of the last days lacks what is older, and nothing else.
    private static func isGap(_ missing: [WrittenRow], since beginning: Int?) -> Bool {
        missing.compactMap(\.message).contains { $0.sentAt.epochSeconds >= beginning ?? .min }
    }

    private static func expected(of count: Int) -> String {
        "expected every message that was read before, or all since a day; cases that lack some, and keep the words: "
            + "\(count)"
    }
}
