import Logging
import ServiceLifecycle

/// Forgets sessions, links and tokens that are over, once an hour.
struct CredentialSweep: Service {
    let house: Workbench
    let logger: Logger

    private static let every: Duration = .seconds(3600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Sessions.sweep(house) } catch { logger.warning("sessions cannot be swept: \(error)") }
                try? await Task.sleep(for: Self.every)
            }
        }
    }
}
