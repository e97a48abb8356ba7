import NIOPosix
import Secrets

/// Hashes and checks passwords away from the threads that serve, two at a time: each needs 64 MiB.
struct PasswordDesk: Sendable {
    private let threads = NIOThreadPool(numberOfThreads: 2)
    /// What is checked where there is no such account, so that the answer takes as long. Made before anybody asks.
    private let nobody: PasswordHash?
    private static let nobody = PasswordHash(of: SecretToken().text)

    init() {
        nobody = Self.nobody
        threads.start()
    }

    /// - Parameter stored: `nil` for somebody without a password.
    func matches(_ password: String, stored: String?) async throws -> Bool {
        let nobody = nobody
        return try await threads.runIfActive {
            guard let hash = stored.map({ PasswordHash(stored: $0) }) ?? nobody else { return false }
            return hash.matches(password) && stored != nil
        }
    }

    /// - Throws: where the memory for it is not to be had.
    func hash(_ password: String) async throws -> String {
        try await threads.runIfActive {
            guard let hash = PasswordHash(of: password) else { throw Refusal.busy }
            return hash.text
        }
    }
}
