import Archive
import CallModel
import Store

/// Keeps what was read of a written case where an export holds fewer of its messages than before: a file that was cut
/// short, or is gone, takes nothing back. Messages that the help desk says were deleted are no loss.
struct WrittenLoss: Sendable {
    let store: Store

    /// - Returns: the same, with those cases waiting. What they wait for is a problem on file.
    func held(_ cases: WrittenCases) async throws -> WrittenCases {
        var held: Set<CallID> = []
        var files: [String: Int] = [:]
        for written in cases.cases {
            let known = try await store.result(StoredTranscript.self, of: .transcript, for: written.id)
            guard let rows = known?.value.exportRows, written.rowCount < rows else { continue }
            held.insert(written.id)
            files[written.entry.file, default: 0] += 1
        }
        let problems = files.sorted { $0.key < $1.key }.map { file, count in
            Problem(InputError(code: "message.lost", file: file, expected: Self.expected(of: count)))
        }
        try await store.replaceProblems(problems, of: "written")
        return cases.holding { held.contains($0.id) ? "messages_missing" : nil }
    }

    private static func expected(of count: Int) -> String {
        "expected every message that was read before; cases that have fewer, and stay as they were: \(count)"
    }
}
