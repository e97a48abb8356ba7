public import CallModel
import Consent
import Languages
public import Reports
public import Store
import Themes

/// Builds the digest of a period from the themes, with every quote verified and every consent asked again.
public struct DigestStep: Sendable {
    let store: Store
    let gate: Gatekeeper
    let links: PlayLinks
    private let chatModel: String?

    /// - Parameter chatModel: whose titles are shown beside the customers' words; `nil` shows none.
    public init(store: Store, gate: Gatekeeper, links: PlayLinks, chatModel: String? = nil) {
        self.store = store
        self.gate = gate
        self.links = links
        self.chatModel = chatModel
    }

    /// Consent is asked as it stands now, however long ago this step was made.
    public func build(_ period: DigestPeriod, for language: ReaderLanguage) async throws -> Digest {
        try await anew().build(period, language)
    }

    private func anew() async throws -> DigestStep {
        DigestStep(store: store, gate: try await gate.anew(), links: links, chatModel: chatModel)
    }

    private func build(_ period: DigestPeriod, _ language: ReaderLanguage) async throws -> Digest {
        let book = try await store.themes(ThemeBook.self)?.value
        let evidence = try await evidence(of: period)
        let draft = DigestDraft(book, evidence)
        var themes: [DigestTheme] = []
        for theme in book?.themes ?? [] {
            if let entry = try await entry(theme, draft, language) { themes.append(entry) }
        }
        themes += try await heardOnce(besides: Set(themes.map(\.kind)), draft, language)
        return Digest(
            period: period, language: language, coverage: draft.coverage,
            themes: withCompanions(themes, draft.companions),
            notHeard: try await notHeard(book?.themes ?? [], draft, language), thanks: evidence.closingThanks)
    }

    /// A digest as it was written, without the words that may not be shown any more.
    public func withholding(from digest: Digest) async throws -> Digest {
        let entries = try await store.calls(digest.calls)
        let allowed = try await gate.anew().allowed(.digestQuote, .themeAnalysis, .transcription, of: entries)
        return digest.withholding { !allowed.contains($0) }
    }

    /// What a theme comes to in the period; `nil` where nobody spoke of it then.
    private func entry(_ theme: Theme, _ draft: DigestDraft, _ language: ReaderLanguage) async throws -> DigestTheme? {
        let history = ThemeHistory(theme, draft.evidence)
        let calls = Set(history.current.map(\.callID))
        guard !calls.isEmpty, let since = CivilDay(theme.firstSeen) else { return nil }
        let quotes = try await quotes(language).choose(
            from: history.current, theme: theme, titled: history.titled)
        let titles = try await worded(quotes.titles, of: theme, draft, language)
        var entry = DigestTheme(
            id: theme.id, kind: theme.kind, title: quotes.title?.text ?? DigestTheme.noTitle(theme.kind, for: language),
            titleLanguage: quotes.title?.language.rawValue, titleCall: quotes.title?.call,
            callers: Set(history.current.map(\.caller)).count,
            calls: calls.count, share: draft.evidence.share(of: calls), callsBefore: history.callsBefore, since: since,
            life: history.life, trend: history.trend, languages: draft.languages(of: history.current),
            segments: draft.segments[theme.id], quotes: quotes.shown, withheld: quotes.withheld,
            standing: history.standing)
        entry.titles = titles.isChoice ? titles : nil
        entry.reworded = titles.first { $0.language == entry.titleLanguage && $0.text == entry.title }?.reworded
        return entry
    }

    /// With what the model made of those in customers' words.
    private func worded(
        _ titles: [Quotes.Title], of theme: Theme, _ draft: DigestDraft, _ language: ReaderLanguage
    ) async throws -> [DigestTitle] {
        var worded: [DigestTitle] = []
        for title in titles {
            var shown = DigestTitle(title)
            if let chatModel, title.call != nil {
                shown.reworded = try await quotes(language).rewordedTitle(
                    of: theme, in: title.language, draft.evidence.remarks, model: chatModel)
            }
            worded.append(shown)
        }
        return worded
    }

    /// A theme that is only said in one breath with another is told there, not for itself.
    private func withCompanions(_ themes: [DigestTheme], _ companions: Companions) -> [DigestTheme] {
        let guests = Dictionary(grouping: themes) { companions.host(of: $0.id) }
        return (guests[nil] ?? []).map { theme in
            var theme = theme
            theme.companions = (guests[theme.id] ?? []).map { guest in
                DigestTheme.Companion(
                    id: guest.id, title: guest.title, titleLanguage: guest.titleLanguage, titleCall: guest.titleCall,
                    calls: guest.calls, titles: guest.titles?.map(\.withoutRewording))
            }
            return theme
        }
    }

    /// What was heard in the four weeks before the period and not in it, where it has a title that may be shown.
    private func notHeard(
        _ themes: [Theme], _ draft: DigestDraft, _ language: ReaderLanguage
    ) async throws -> [DigestAbsence] {
        var absences: [DigestAbsence] = []
        for theme in themes {
            let history = ThemeHistory(theme, draft.evidence)
            let callers = Set(history.baseline.map(\.caller)).count
            guard history.current.isEmpty, callers > 1 else { continue }
            let choice = try await quotes(language).choose(
                from: history.baseline, theme: theme, titled: history.titled)
            guard let title = choice.title else { continue }
            let titles = choice.titles.map(DigestTitle.init)
            absences.append(
                DigestAbsence(
                    id: theme.id, kind: theme.kind, title: title.text, titleLanguage: title.language.rawValue,
                    titleCall: title.call, life: history.life, callersBefore: callers, standing: history.standing,
                    titles: titles.isChoice ? titles : nil))
        }
        return absences
    }

    private func quotes(_ language: ReaderLanguage) -> Quotes {
        Quotes(store: store, gate: gate, links: links, language: language.rawValue)
    }

    /// For a question that no theme answers, what single callers said most plainly: an empty section would say that
    /// nobody did.
    private func heardOnce(
        besides kinds: Set<FeedbackKind>, _ draft: DigestDraft, _ language: ReaderLanguage
    ) async throws -> [DigestTheme] {
        let remarks = draft.residueInPeriod
            .filter { !kinds.contains($0.kind) && $0.confidence >= Self.plainConfidence }
            .sorted { (-$0.confidence, $0.id) < (-$1.confidence, $1.id) }
        var themes: [DigestTheme] = []
        for (_, spoken) in Dictionary(grouping: remarks, by: \.kind).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var callers: Set<String> = []
            for remark in spoken where callers.count < Self.mostHeardOnce {
                guard callers.insert(remark.caller).inserted else { continue }
                if let entry = try await entry(Theme(heardOnce: remark), draft, language), !entry.quotes.isEmpty {
                    themes.append(entry)
                }
            }
        }
        return themes
    }

    private static let plainConfidence = 0.7
    private static let mostHeardOnce = 2

    /// Calls and their feedback, as far as consent allows it now.
    private func evidence(of period: DigestPeriod) async throws -> DigestEvidence {
        var evidence = DigestEvidence(period: period)
        try await store.forEachRecording { entry in
            if let call = entry.call { evidence.note(call) }
        }
        try await store.forEachPage { page in
            for entry in page where entry.call.medium != nil { evidence.note(entry.call) }
            for heard in try await usableCalls(page, in: period) { evidence.add(heard) }
        }
        return evidence
    }

    /// Those with a recording, and written cases, whose consent allows it now, with what is known of them.
    private func usableCalls(_ entries: [CallEntry], in period: DigestPeriod) async throws -> [DigestCall] {
        let allowed = await gate.allowed(.themeAnalysis, .transcription, of: entries)
        let calls = entries.filter { allowed.contains($0.call.id) && ($0.call.medium != nil || $0.recording != nil) }
            .map(\.call)
        let feedback = try await store.feedback(of: calls).mapValues(\.value)
        let heard = calls.map { DigestCall(call: $0, feedback: feedback[$0.id]) }
        let current = heard.filter { $0.isCurrent(in: period) }.map(\.call.id)
        let worded = try await store.calls(with: .transcript, among: current)
        let acoustics = try await store.results(CallAcoustics.self, of: .acoustics, for: current)
        return heard.map { heard in
            var heard = heard
            heard.hasWords = worded.contains(heard.call.id)
            heard.durationMs = acoustics[heard.call.id]?.value.durationMs ?? 0
            return heard
        }
    }
}

extension DigestTitle {
    fileprivate init(_ title: Quotes.Title) {
        self.init(text: title.text, language: title.language.rawValue, call: title.call)
    }

    /// Where only the customers' own words stand.
    fileprivate var withoutRewording: DigestTitle { DigestTitle(text: text, language: language, call: call) }
}

extension [DigestTitle] {
    /// Whether readers of different languages read different ones.
    fileprivate var isChoice: Bool { count > 1 }
}
