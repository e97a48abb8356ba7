import Logging
import Pipeline
import ServiceLifecycle

/// Tells the webhook of the settings what happened in the pages, every few seconds.
struct EventService: Service {
    let house: Workbench
    let logger: Logger

    private static let every: Duration = .seconds(10)

    func run() async throws {
        let sending = EventSending(store: house.store, settings: house.settings.product.delivery)
        await cancelWhenGracefulShutdown {
            // What stays wrong, such as a missing secret, is said once.
            var said: String?
            while !Task.isCancelled {
                do {
                    let outcome = try await sending.run(house.gate(), at: house.now())
                    said = nil
                    if outcome.failed > 0 { logger.warning("webhook: \(outcome.failed) not taken; tried again later") }
                } catch {
                    if said != "\(error)" { logger.warning("webhook: \(error)") }
                    said = "\(error)"
                }
                try? await Task.sleep(for: Self.every)
            }
        }
    }
}
