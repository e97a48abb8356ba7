import CallModel
import Foundation
import Pipeline
import Store
import Synchronization
import Testing

extension SampleNight {
    /// Whoever gives the commands.
    static let author = AuditAuthor(who: "uid:0", role: "operator", at: now)

    /// A withdrawal from beginning to end.
    /// - Returns: its receipt, and the files of the archive that stay, with the reason.
    func withdraw(
        _ call: String, withAudio: Bool = true
    ) async throws -> (receipt: WithdrawalReceipt, kept: [InputError]) {
        let kept = Mutex([InputError]())
        let signed = try await Withdrawal(settings: settings(), store: store(), author: Self.author).run(
            #require(CallID(call)), reason: "asked", by: "customer", withAudio: withAudio
        ) { error in
            kept.withLock { $0.append(error) }
        }
        return (try #require(signed).receipt, kept.withLock { $0 })
    }

    /// A part of the archive that is away, as a share that is not mounted.
    func take(away folder: String) throws { try move(archive, folder, to: self.folder) }

    func bring(back folder: String) throws { try move(self.folder, folder, to: archive) }

    private func move(_ from: URL, _ folder: String, to place: URL) throws {
        try FileManager.default.moveItem(at: from.appending(path: folder), to: place.appending(path: folder))
    }
}
