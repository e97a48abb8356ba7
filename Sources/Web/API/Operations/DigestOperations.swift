import Accounts
import Hummingbird
import Pipeline
import Reports

/// What customers said.
enum DigestOperations {
    static let routes: [Route] = [
        .api(
            .get, "/digests", .readDigest,
            APIOperation(
                "Periods of which there are digests, the latest first", parameters: APIOperation.Parameter.page,
                response: .page(of: .text))
        ) { visit in
            try visit.json(
                try visit.listPage(
                    of: try visit.house.digests.periods(), by: \.description, latestFirst: true, \.description))
        },
        .api(
            .get, "/digests/{period}", .readDigest,
            APIOperation("A digest, with the quotes that may be shown now", response: .digest)
        ) { visit in
            guard let digest = try await DigestsPage.digest(of: try DigestsPage.period(visit), for: visit) else {
                throw Refusal.notFound
            }
            return try visit.json(digest)
        },
        .api(
            .get, "/themes/{theme}", .readDigest,
            APIOperation(
                "A theme in each digest that has it, the earliest first",
                response: .object([
                    .init("items", .list(.object([.init("period", .text), .init("theme", .theme)])))
                ]))
        ) { visit in
            let found = try await ThemePage.appearances(of: try visit.parameter("theme"), visit)
            guard !found.isEmpty else { throw Refusal.notFound }
            return try visit.json([
                "items": found.map { Appearance(period: $0.period.description, theme: $0.theme) }
            ])
        },
    ]

    private struct Appearance: Encodable {
        let period: String
        let theme: DigestTheme
    }
}
