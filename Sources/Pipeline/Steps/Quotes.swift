import CallModel
import Consent
import Hashing
import Languages
import Reports
import Store
import Themes
import Transcripts

/// Chooses what may be quoted for a theme, and verifies each word of it.
struct Quotes: Sendable {
    struct Choice {
        var title: Title?
        /// One per language in which somebody said it; the first is for readers of any other.
        var titles: [Title] = []
        var shown: [DigestQuote] = []
        var withheld: [WithheldQuotes] = []
    }

    struct Title {
        let text: String
        let language: SpokenLanguage
        /// Whose words it is; `nil` where people gave it.
        let call: CallID?
    }

    private static let mostShown = 3
    /// Characters up to which a remark can stand for a title.
    private static let longestTitle = 60

    let store: Store
    let gate: Gatekeeper
    let links: PlayLinks
    /// A title in this language is preferred.
    let language: String

    /// - Parameters:
    ///   - remarks: those of the period.
    ///   - titled: those of any time that the titles of the theme were taken from: a theme is called the same every week.
    /// - Returns: quotes of different callers, other languages first; and a title that may be shown.
    func choose(from remarks: [Remark], theme: Theme, titled: [Remark] = []) async throws -> Choice {
        var choice = Choice()
        var withheld: [WithheldQuotes.Reason: Int] = [:]
        var candidates: [(remark: Remark, quote: DigestQuote)] = []
        for remark in ordered(remarks, theme) {
            switch try await verify(remark) {
            case .success(let quote): candidates.append((remark, quote))
            case .failure(let refusal): withheld[refusal.reason, default: 0] += 1
            }
        }
        let quotable = candidates.map(\.remark)
        choice.titles = titles(of: theme, quotable, titled: try await quotable + verified(titled, besides: remarks))
        choice.title = choice.titles.first { $0.language.rawValue == language } ?? choice.titles.first
        choice.shown = pick(candidates)
        choice.withheld = withheld.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            WithheldQuotes(reason: $0.key, count: $0.value)
        }
        return choice
    }

    /// The most central first, as the miner ranked them; then the surest.
    private func ordered(_ remarks: [Remark], _ theme: Theme) -> [Remark] {
        let rank = Dictionary(
            theme.evidence.enumerated().map { ($1.remark, $0) }, uniquingKeysWith: { first, _ in first })
        return remarks.sorted { left, right in
            (rank[left.id] ?? .max, -left.confidence, left.id) < (rank[right.id] ?? .max, -right.confidence, right.id)
        }
    }

    /// One per caller; a language that was not quoted yet goes first.
    private func pick(_ candidates: [(remark: Remark, quote: DigestQuote)]) -> [DigestQuote] {
        var left = candidates
        var chosen: [(remark: Remark, quote: DigestQuote)] = []
        while chosen.count < Self.mostShown {
            let callers = Set(chosen.map(\.remark.caller))
            left.removeAll { callers.contains($0.remark.caller) }
            let languages = Set(chosen.map(\.remark.language))
            guard let next = left.first(where: { !languages.contains($0.remark.language) }) ?? left.first else { break }
            chosen.append(next)
        }
        return chosen.map(\.quote)
    }

    private func verified(_ remarks: [Remark], besides others: [Remark]) async throws -> [Remark] {
        let known = Set(others.map(\.id))
        var verified: [Remark] = []
        for remark in remarks where !known.contains(remark.id) {
            if case .success = try await verify(remark) { verified.append(remark) }
        }
        return verified
    }

    /// One per language: a title that people gave, else the miner's, where the remark it was taken from may be quoted: it is
    /// a customer's words too; else a short remark will do. The first is for readers of any other language: what people
    /// called it, else what it is called in the language that says it most, else the shortest remark.
    private func titles(of theme: Theme, _ quotable: [Remark], titled: [Remark]) -> [Title] {
        let said = said(of: theme, titled)
        let named = given(to: theme) + said.filter { $0.text == theme.title } + said
        let first = named.first ?? shortest(quotable)
        let others = SpokenLanguage.allCases.sorted().filter { $0 != first?.language }.compactMap { language in
            named.first { $0.language == language }
                ?? shortest(quotable.filter { $0.language == language && $0.text.count <= Self.longestTitle })
        }
        return [first].compactMap(\.self) + others
    }

    private func given(to theme: Theme) -> [Title] {
        (theme.profile?.titles ?? [:]).map { Title(text: $0.value, language: $0.key, call: nil) }
            .sorted { $0.language < $1.language }
    }

    private func said(of theme: Theme, _ quotable: [Remark]) -> [Title] {
        let calls = Dictionary(quotable.map { ($0.id, $0.callID) }) { first, _ in first }
        return theme.titles.sorted { $0.key < $1.key }.compactMap { language, title in
            calls[title.remark].map { Title(text: title.text, language: language, call: $0) }
        }
    }

    private func shortest(_ remarks: [Remark]) -> Title? {
        remarks.min { ($0.text.count, $0.id) < ($1.text.count, $1.id) }.map {
            Title(text: $0.text.withCapital, language: $0.language, call: $0.callID)
        }
    }

    func isQuotable(_ remark: Remark) async throws -> Bool {
        if case .success = try await verify(remark) { true } else { false }
    }

    private struct Refusal: Error { let reason: WithheldQuotes.Reason }

    /// A quote holds where consent allows it, and the very words stand in the transcript at that place.
    private func verify(_ remark: Remark) async throws -> Result<DigestQuote, Refusal> {
        guard let index = remark.utterance, let range = remark.range else {
            return .failure(Refusal(reason: .agentNote))
        }
        guard let call = try await store.call(remark.callID), call.audioSHA256 != nil || call.call.medium != nil,
            await gate.allows(.digestQuote, .themeAnalysis, .transcription, of: call)
        else { return .failure(Refusal(reason: .noConsent)) }
        guard let words = try await store.result(StoredTranscript.self, of: .transcript, for: remark.callID)?.value,
            words.transcript.contentHash.hex == words.sha256, words.transcript.utterances.indices.contains(index),
            case let utterance = words.transcript.utterances[index], utterance.party == .customer,
            remark.span.verbatim(in: utterance.text) == remark.text
        else { return .failure(Refusal(reason: .unverified)) }
        let part = Utterance(
            party: utterance.party, range: range, text: remark.text,
            words: utterance.words.filter { range.overlap(with: $0.range) != nil }, confidence: utterance.confidence)
        switch Quotability.of(part, overlap: words.overlap) {
        case .quotable: break
        case .redacted: return .failure(Refusal(reason: .redacted))
        case .overlapped: return .failure(Refusal(reason: .overlapped))
        case .lowConfidence: return .failure(Refusal(reason: .lowConfidence))
        }
        return .success(
            DigestQuote(
                verbatim: remark.text, language: remark.language.rawValue, callID: remark.callID,
                startMs: range.startMs, sentAt: call.call.moment(atMs: range.startMs),
                link: await link(call, range.startMs)))
    }

    /// To the second of the call, only where it may be played; or to the message, which is masked text like the quote.
    private func link(_ call: CallEntry, _ startMs: Int) async -> String? {
        guard call.call.medium != nil else {
            guard await gate.allows(.playback, of: call) else { return nil }
            return links.link(to: call, atMs: startMs)
        }
        return links.link(to: call, atMs: startMs)
    }
}

extension String {
    /// As a title begins.
    fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
