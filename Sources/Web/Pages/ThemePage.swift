import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reports
import Store
import Themes

/// How a theme went from digest to digest: trend, life, what people did about it, and who said what.
enum ThemePage {
    static let routes: [Route] = [.page("/themes/{theme}", .readDigest, answer: show)]

    static func path(_ theme: String) -> String { "/themes/\(theme.percentEncoded)" }

    private static let template = PageTemplate(PackageResources.theme_page_mustache)

    private struct Content {
        let themeName: String
        let themeLanguage: String?
        /// Says that a model worded the title; `nil` where it is a customer's.
        let rewordedNote: String?
        let ownTitle: String
        let themeQuestion: String
        let kindName: String
        let lifeName: String
        let lifeText: String
        let facts: [Fact]
        let chart: BarChart?
        let chartText: String
        let appearances: [Appearance]
        let acts: [Act]
        let hasActs: Bool
        let voices: [Voice]
        let hasVoices: Bool
    }

    private struct Fact {
        let factName: String
        let factValue: String
    }

    private struct Appearance {
        let appearancePath: String
        let appearancePeriod: String
        let appearanceLife: String
        let appearanceLifeText: String
        let appearanceCallers: String
        let appearanceCalls: String
        let appearanceShare: String
        /// Share of the calls on a scale of 0 to 100, of the largest on the page.
        let appearanceBar: Int
    }

    /// What somebody decided about the theme.
    private struct Act {
        let actTime: String
        let actBy: String
        let actText: String
        let isUndone: Bool
    }

    /// What a customer said, with the sound for those who may hear it.
    private struct Voice {
        let verbatim: String
        let voiceLanguage: String
        let voiceCall: String
        let voiceTime: String
        let voicePeriod: String
        let callPath: String?
        let audioPath: String?
    }

    typealias Heard = (period: DigestPeriod, theme: DigestTheme)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let edits = ThemeEdits(try await visit.house.store.themeEdits(ThemeEdit.self))
        let id = edits.theme(now: try visit.parameter("theme"))
        let heard = try await appearances(of: id, visit)
        guard let last = heard.last else { throw Refusal.notFound }
        let largest = heard.map(\.theme.share.value).max() ?? 0
        let voices = try await voices(heard, visit)
        let acts = acts(on: id, edits, visit)
        let content = Content(
            themeName: last.theme.heading, themeLanguage: last.theme.titleLanguage,
            rewordedNote: last.theme.reworded.map { visit.messages("theme.reworded", ["model": $0.model]) },
            ownTitle: last.theme.title,
            themeQuestion: visit.messages("feedback.\(last.theme.kind.rawValue)"), kindName: last.theme.kind.rawValue,
            lifeName: last.theme.life.rawValue, lifeText: visit.messages("life.\(last.theme.life.rawValue)"),
            facts: facts(last.theme, heard.count, visit), chart: BarChart(last.theme.trend.counts),
            chartText: visit.messages("theme.trend.\(last.theme.trend.unit.rawValue)"),
            appearances: heard.reversed().map { appearance($0, largest: largest, visit) }, acts: acts,
            hasActs: !acts.isEmpty, voices: voices, hasVoices: !voices.isEmpty)
        return try visit.page(template, titled: "theme.title", content)
    }

    /// The earliest first.
    static func appearances(of id: String, _ visit: Visit) async throws -> [Heard] {
        var heard: [Heard] = []
        for period in try visit.house.digests.periods() {
            let digest = try await DigestsPage.digest(of: period, for: visit)
            if let theme = digest?.themes.first(where: { $0.id == id }) { heard.append((period, theme)) }
        }
        return heard
    }

    private static func facts(_ theme: DigestTheme, _ periods: Int, _ visit: Visit) -> [Fact] {
        let (messages, numbers) = (visit.messages, visit.language.numbers)
        return [
            ("digests.callers", numbers.whole(theme.callers)), ("digests.calls", numbers.whole(theme.calls)),
            ("theme.share", share(theme.share, visit)),
            ("theme.since", visit.language.calendar.day(theme.since, in: 0)),
            ("theme.periods", numbers.whole(periods)),
        ].map { Fact(factName: messages($0), factValue: $1) }
    }

    private static func share(_ share: DigestShare, _ visit: Visit) -> String {
        let numbers = visit.language.numbers
        return "\(numbers.percent(share.value)) (\(numbers.percent(share.lower))–\(numbers.percent(share.upper)))"
    }

    private static func appearance(_ heard: Heard, largest: Double, _ visit: Visit) -> Appearance {
        let (theme, numbers) = (heard.theme, visit.language.numbers)
        return Appearance(
            appearancePath: "/digests/\(heard.period.description.percentEncoded)",
            appearancePeriod: visit.language.calendar.period(heard.period), appearanceLife: theme.life.rawValue,
            appearanceLifeText: visit.messages("life.\(theme.life.rawValue)"),
            appearanceCallers: numbers.whole(theme.callers), appearanceCalls: numbers.whole(theme.calls),
            appearanceShare: share(theme.share, visit),
            appearanceBar: largest > 0 ? Int((100 * theme.share.value / largest).rounded()) : 0)
    }

    // MARK: What people did

    /// The latest first; what was undone stays, struck out.
    private static func acts(on id: String, _ edits: ThemeEdits, _ visit: Visit) -> [Act] {
        edits.log.reversed().compactMap { edit in
            guard edit.change.themes.contains(where: { edits.theme(now: $0) == id }) else { return nil }
            return Act(
                actTime: visit.clock.text(edit.at), actBy: edit.by, actText: text(edit.change, visit),
                isUndone: !edits.stands(edit.number))
        }
    }

    private static func text(_ change: ThemeChange, _ visit: Visit) -> String {
        let messages = visit.messages
        func day(_ day: CivilDay) -> String { visit.language.calendar.day(day, in: 0) }
        return switch change {
        case .merge: messages("theme.act.merge")
        case .split(_, let remarks): messages.counted("theme.act.split", remarks.count)
        case .rename(_, let title, _): messages("theme.act.rename", ["title": title])
        case .move: messages("theme.act.move")
        case .known: messages("theme.act.known")
        case .resolve(_, let on): messages("theme.act.resolve", ["day": day(on)])
        case .link(_, let issue): messages("theme.act.link", ["issue": issue.key])
        case .release(_, let version, let on):
            messages("theme.act.release", ["version": version, "day": day(on)])
        case .undo: ""
        }
    }

    // MARK: Who said what

    /// Of the latest digest first, each once; sound for those who may hear the call now.
    private static func voices(_ heard: [Heard], _ visit: Visit) async throws -> [Voice] {
        var (voices, seen): ([Voice], Set<String>) = ([], [])
        for (period, theme) in heard.reversed() {
            for quote in theme.quotes where seen.insert("\(quote.callID.text) \(quote.startMs)").inserted {
                voices.append(try await voice(quote, in: period, visit))
            }
        }
        return voices
    }

    private static func voice(_ quote: DigestQuote, in period: DigestPeriod, _ visit: Visit) async throws -> Voice {
        var audioPath: String?
        if let entry = try await visit.house.store.call(quote.callID) {
            audioPath = try await visit.audioPath(of: entry)
        }
        return Voice(
            verbatim: quote.verbatim, voiceLanguage: quote.language, voiceCall: quote.callID.text,
            voiceTime: clock(ms: quote.startMs), voicePeriod: visit.language.calendar.period(period),
            callPath: quote.link,
            audioPath: audioPath.map { "\($0)#t=\(fixed(Double(quote.startMs) / 1000, decimals: 1))" })
    }
}

extension ThemeChange {
    /// The themes it is about.
    fileprivate var themes: [String] {
        switch self {
        case .merge(let theme, let into): [theme, into]
        case .split(let theme, _), .rename(let theme, _, _), .known(let theme), .resolve(let theme, _),
            .link(let theme, _), .release(let theme, _, _):
            [theme]
        case .move(_, let theme): theme.map { [$0] } ?? []
        case .undo: []
        }
    }
}
