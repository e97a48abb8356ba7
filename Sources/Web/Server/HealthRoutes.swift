import Accounts
import Hummingbird
import Store

/// For whoever watches the server: is it there, can it work, how is it doing.
enum HealthRoutes {
    static let routes: [Route] = [
        .open(.get, "/healthz") { _ in .text("ok\n", type: "text/plain; charset=utf-8") },
        .open(.get, "/readyz", answer: ready),
        Route(
            method: .get, pattern: "/metrics", admission: .may(.readServerFigures, .none), scope: .metrics,
            operation: nil
        ) { visit in
            .text(visit.house.figures.now.prometheusText, type: "text/plain; version=0.0.4; charset=utf-8")
        },
    ]

    /// Ready is who can read the store.
    @Sendable private static func ready(_ visit: Visit) async throws -> Response {
        do {
            _ = try await visit.house.store.seenTime()
            return .text("ready\n", type: "text/plain; charset=utf-8")
        } catch {
            return .text("the store does not answer\n", type: "text/plain; charset=utf-8", status: .serviceUnavailable)
        }
    }
}
