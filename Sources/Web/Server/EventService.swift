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
            while !Task.isCancelled {
                do {
                    let outcome = try await sending.run(house.gate(), at: house.now())
                    if outcome.failed > 0 { logger.warning("webhook: \(outcome.failed) not taken; tried again later") }
                } catch { logger.warning("webhook: \(error)") }
                try? await Task.sleep(for: Self.every)
            }
        }
    }
}
