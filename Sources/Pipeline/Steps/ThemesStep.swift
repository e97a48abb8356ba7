import CallModel
import Consent
public import Delivery
import Foundation
import Hashing
import Transfers
public import Store
public import Themes

/// Groups the feedback of all calls into themes that keep their identity from night to night.
public struct ThemesStep: Sendable {
    /// Raised when the same feedback leads to other themes than before.
    static let version = 6

    private let store: Store
    private let gate: Gatekeeper
    /// The file of the installation's own words; `nil` where there is none.
    private let lexicon: String?
    private let model: ModelEndpoint?
    private let chat: ChatEndpoint?
    private let limits: RewordingLimits

    /// - Parameters:
    ///   - model: asked what remarks mean, about calls whose consent grants theme analysis.
    ///   - chat: asked for titles, about calls whose consent grants that and quoting them.
    ///   - limits: of asking for titles.
    public init(
        store: Store, gate: Gatekeeper, lexicon: String?, model: ModelEndpoint? = nil, chat: ChatEndpoint? = nil,
        limits: RewordingLimits = RewordingLimits()
    ) {
        self.store = store
        self.gate = gate
        self.lexicon = lexicon
        self.model = model
        self.chat = chat
        self.limits = limits
    }

    /// - Returns: the themes as they are now; what is stored already is not mined again.
    /// - Throws: `ConsentChanged` where consent to one of the calls changed each time that themes were mined; what was
    ///   stored before stays.
    @discardableResult public func run() async throws -> ThemeBook {
        for _ in 1..<Self.mostRounds {
            // A call that may not be used any more must not come back with the themes: find them again.
            do { return try await mined() } catch is ConsentChanged { continue }
        }
        return try await mined()
    }

    /// Minutes each, where there are many calls.
    private static let mostRounds = 5

    private func mined() async throws -> ThemeBook {
        let (words, concepts) = try await ownWords()
        let allowed = try await allowedFeedback()
        let calls = allowed.map(\.feedback)
        let previous = try await store.themes(ThemeBook.self)
        let edits = try await store.themeEdits(ThemeEdit.self)
        let meanings = try await meanings(of: calls.map(\.value))
        let inputs = try Fingerprint(
            "themes \(Self.version)", words, meanings.isEmpty ? "" : model?.model ?? "",
            calls.map(\.inputs).joined(separator: "\n")
        )
        .adding(json: edits).text
        if let previous, previous.inputs == inputs { return previous.value }
        let book = ThemeMiner(lexicon: concepts).mine(
            calls.map(\.value), previous: previous?.value, edits: ThemeEdits(edits), meanings: meanings)
        try await store.saveThemes(StepResult(inputs: inputs, value: book), restingOn: allowed.map(\.basis))
        return book
    }

    /// The themes as the last night or edit left them, without mining; empty before the first night.
    public func current() async throws -> ThemeBook {
        try await store.themes(ThemeBook.self)?.value ?? ThemeBook(calls: 0, remarks: 0, themes: [], residue: [])
    }

    /// Lets the model put the titles of themes into words, where one is to be asked.
    public func reword(_ book: ThemeBook) async throws {
        guard let chat else {
            try await store.replaceProblems([], of: "rewording")
            return
        }
        let remarks = try await allowedFeedback().flatMap(\.feedback.value.remarks)
        let (words, concepts) = try await ownWords()
        let step = RewordingStep(
            store: store, gate: gate, endpoint: chat, lexicon: concepts, words: Fingerprint("words", words).text,
            limits: limits)
        try await step.run(book, remarks: Dictionary(remarks.map { ($0.id, $0) }) { first, _ in first })
    }

    /// Remarks by id, in the order asked for, of calls whose consent allows it now.
    public func remarks(_ ids: [String]) async throws -> [Remark] {
        let wanted = Set(ids)
        let found = try await allowedFeedback().flatMap(\.feedback.value.remarks).filter { wanted.contains($0.id) }
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// What the model says; nothing where none is to be asked, or it does not answer: then words alone decide, and the
    /// night says so.
    private func meanings(of calls: [CallFeedback]) async throws -> [String: [Float]] {
        var (vectors, problems): ([String: [Float]], [Problem]) = ([:], [])
        if let model {
            do {
                let step = MeaningStep(store: store, endpoint: model, allowed: allowedNow, moment: { gate.moment })
                vectors = try await step.vectors(of: calls)
            } catch let error as TransferError {
                problems = [
                    Problem(
                        InputError(
                            code: "model.failed", file: "sidetone.yaml", place: "themes.model", expected: error.message)
                    )
                ]
            }
        }
        try await store.replaceProblems(problems, of: "model")
        return vectors
    }

    /// The installation's words and the lexicon with them; a file that cannot be used is a problem on file.
    private func ownWords() async throws -> (text: String, ConceptLexicon) {
        guard let lexicon else {
            try await store.replaceProblems([], of: "lexicon")
            return ("", .standard)
        }
        do {
            let (words, concepts) = try LexiconFile(path: lexicon).read()
            try await store.replaceProblems([], of: "lexicon")
            return (words, concepts)
        } catch let error as InputError {
            try await store.replaceProblems([Problem(error)], of: "lexicon")
            return ("", .standard)
        }
    }

    private static let purposes: [Purpose] = [.themeAnalysis, .transcription]

    /// What a call says whose consent allows that, and what the decision rests on.
    private struct AllowedFeedback {
        let feedback: StepResult<CallFeedback>
        let basis: ConsentBasis
    }

    /// Feedback of the calls whose consent allows it now, by call id.
    private func allowedFeedback() async throws -> [AllowedFeedback] {
        var allowed: [AllowedFeedback] = []
        try await store.forEachPage { page in
            let bases = await gate.bases(of: page, granting: Self.purposes)
            let feedback = try await store.feedback(of: page.map(\.call).filter { bases[$0.id] != nil })
            allowed += page.compactMap { entry in
                guard let found = feedback[entry.call.id], let basis = bases[entry.call.id] else { return nil }
                return AllowedFeedback(feedback: found, basis: basis)
            }
        }
        return allowed
    }

    /// Those of the calls whose consent allows it at this moment, with what that rests on; none where nobody can tell.
    @Sendable private func allowedNow(_ calls: Set<CallID>) async -> [CallID: ConsentBasis] {
        guard let gate = try? await gate.anew(), let entries = try? await store.calls(Array(calls)) else { return [:] }
        return await gate.bases(of: entries, granting: Self.purposes)
    }
}
