import Accounts
import CallModel
import Consent
import FoundationEssentials
import Hummingbird
import Pipeline
import Reports
import Store

/// What customers said: the list of digests, and one digest.
enum DigestsPage {
    static let routes: [Route] = [
        .page("/digests", .readDigest, answer: list),
        .page("/digests/{period}", .readDigest, answer: show),
    ]

    private static let listTemplate = PageTemplate(PackageResources.digests_mustache)
    private static let digestTemplate = PageTemplate(PackageResources.digest_mustache, including: Digest.partials)

    private struct List {
        let digests: [Entry]
        let hasDigests: Bool
    }

    private struct Entry {
        let digestPath: String
        let digestPeriod: String
        let digestThemes: String
        /// Titles of what is new or growing.
        let digestNews: [String]
    }

    // MARK: List

    @Sendable private static func list(_ visit: Visit) async throws -> Response {
        var entries: [Entry] = []
        for period in try visit.house.digests.periods().reversed() {
            guard let digest = try await digest(of: period, for: visit) else { continue }
            let news = digest.themes.filter { $0.life == .new || $0.life == .growing }.prefix(3)
            entries.append(
                Entry(
                    digestPath: "/digests/\(period.description.percentEncoded)",
                    digestPeriod: visit.language.calendar.period(period),
                    digestThemes: visit.messages.counted("digests.themes", digest.themes.count),
                    digestNews: news.map(\.title)))
        }
        return try visit.page(
            listTemplate, titled: "digests.title", List(digests: entries, hasDigests: !entries.isEmpty))
    }

    // MARK: One digest

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        guard let digest = try await digest(of: try period(visit), for: visit) else { throw Refusal.notFound }
        return try visit.page(digestTemplate, titled: "digests.title", DigestPage(digest) { ThemePage.path($0) })
    }

    static func period(_ visit: Visit) throws(Refusal) -> DigestPeriod {
        guard let period = DigestPeriod(try visit.parameter("period")) else { throw .notFound }
        return period
    }

    /// As the night wrote it, or made anew where something was taken back since; then consent is asked for every quote
    /// as of now. Whoever may not hear calls gets no links to them.
    static func digest(of period: DigestPeriod, for visit: Visit) async throws -> Digest? {
        guard try visit.house.digests.periods().contains(period) else { return nil }
        let gate = try await visit.house.gate()
        let step = DigestStep(
            store: visit.house.store, gate: gate, links: visit.house.settings.product.playLinks,
            chatModel: visit.house.settings.product.themeModel?.chat)
        // What an earlier version of this program wrote may not be readable.
        let written = try await isOutdated(period, visit) ? nil : (try? visit.house.digests.digest(of: period)) ?? nil
        let digest = if let written { written } else { try await made(period, by: step, visit) }
        let mayHear = visit.may(.viewCall) && RouteTable.hasPage("/calls/{call}")
        return try await step.withholding(from: digest).quoting { quote in
            let place = quote.sentAt == nil ? "t=\(quote.startMs / 1000)" : "m=\(quote.startMs)"
            return quote.linked(to: mayHear ? "/calls/\(quote.callID.text.percentEncoded)#\(place)" : nil)
        }.translated(to: visit.language)
    }

    private static func made(_ period: DigestPeriod, by step: DigestStep, _ visit: Visit) async throws -> Digest {
        try await visit.house.madeDigests.digest(
            of: period, in: visit.language, erasures: try await visit.house.store.erasureCount(),
            nowS: visit.house.now().epochSeconds
        ) { try await step.build(period, for: visit.language) }
    }

    /// Whether what is on disk counts a call that was taken back, and can be made anew.
    private static func isOutdated(_ period: DigestPeriod, _ visit: Visit) async throws -> Bool {
        let (store, name) = (visit.house.store, period.description)
        guard try await store.staleDigests().contains(name) else { return false }
        return try await !store.isPastRetention(digest: name)
    }
}

extension Workbench {
    /// The digests that nights have written.
    var digests: DigestFolder { DigestFolder(path: settings.product.work + "/digests") }
}
