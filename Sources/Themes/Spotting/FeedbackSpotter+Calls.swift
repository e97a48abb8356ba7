public import CallModel
import Languages

extension FeedbackSpotter {
    /// All remarks of a call: the customer's turns and the agent's note.
    ///
    /// What an agent says in the call is never feedback, even where it repeats a complaint. A language that the
    /// metadata does not name is guessed from the letters, utterance by utterance.
    public func spot(_ transcript: Transcript?, of call: Call) -> CallFeedback {
        var (remarks, asides): ([Remark], [String]) = ([], [])
        for (index, utterance) in (transcript?.utterances ?? []).enumerated() {
            let language = language(of: utterance.text, tags: [transcript?.language, call.language])
            let place = Place(call: call, language: language, source: .customerTurn, utterance: (index, utterance))
            let found = pieces(of: utterance.text, language)
            remarks += utterance.party == .customer ? place.remarks(found, in: utterance.text) : []
            asides += found.filter { $0.judgement.kind == nil }.compactMap(\.aside)
        }
        if let note = call.agentNote {
            let language = language(of: note, tags: [call.language])
            let place = Place(call: call, language: language, source: .agentNote, utterance: nil)
            remarks += place.remarks(pieces(of: note, language), in: note)
        }
        return CallFeedback(callID: call.id, startedAt: call.startedAt, remarks: remarks, asides: asides)
    }

    private func language(of text: String, tags: [String?]) -> SpokenLanguage {
        tags.lazy.compactMap { $0.flatMap(SpokenLanguage.init(tag:)) }.first ?? SpokenLanguage(guessing: text)
    }

    /// The clauses of a text with what each was taken for.
    private func pieces(of text: String, _ language: SpokenLanguage) -> [Piece] {
        let tools = LanguageTools.of(language)
        return ClauseSplitter(tools).clauses(of: text).flatMap { clause in
            judged(clause, language).map { part, judgement in
                let words = part.words
                let kept = zip(words, tools.fillerFlags(words)).filter { !$1 }.map { $0.0 }
                return Piece(clause: clause, part: part, kept: kept, judgement: judgement)
            }
        }
    }

    /// A clause as it is, or, where the model is unsure or hears nothing in it, cut in two where one side surely is
    /// feedback and the other surely is not: speech without punctuation runs small talk and complaint together.
    private func judged(_ clause: Clause, _ language: SpokenLanguage) -> [(Clause, Judgement)] {
        let words = clause.words
        let whole = judge(words, language)
        guard whole.kind == nil || whole.confidence < Self.sure, words.count >= 2 * Self.fewestWordsOfAPart else {
            return [(clause, whole)]
        }
        let tools = LanguageTools.of(language)
        let cuts = Self.fewestWordsOfAPart...(words.count - Self.fewestWordsOfAPart)
        let parted = cuts.filter { tools.mayEnd(words[..<$0]) }.map { cut in
            (cut: cut, start: judge(Array(words[..<cut]), language), end: judge(Array(words[cut...]), language))
        }
        let sure = parted.filter { _, start, end in
            (start.kind == nil) != (end.kind == nil) && min(start.confidence, end.confidence) >= Self.sure
        }
        let best = sure.max { $0.start.confidence + $0.end.confidence < $1.start.confidence + $1.end.confidence }
        return best.map { cut, start, end in
            [
                (Clause(tokens: Array(clause.tokens[..<cut])), start),
                (Clause(tokens: Array(clause.tokens[cut...])), end),
            ]
        } ?? [(clause, whole)]
    }

    private static let sure = 0.8
    private static let fewestWordsOfAPart = 4
}

/// A clause, or a part of one, and what it was taken for.
private struct Piece {
    let clause: Clause
    let part: Clause
    /// The words without fillers.
    let kept: [String]
    let judgement: Judgement

    /// As it counts towards routine phrases; `nil` for a word alone.
    var aside: String? { kept.count > 1 ? kept.joined(separator: " ") : nil }
}

/// Where remarks come from.
private struct Place {
    let call: Call
    let language: SpokenLanguage
    let source: Remark.Source
    let utterance: (index: Int, value: Utterance)?

    /// Of the two parts of a clause that was cut one says nothing, so that a clause makes one remark at most.
    func remarks(_ pieces: [Piece], in text: String) -> [Remark] {
        let heard = pieces.filter { $0.judgement.kind != nil }
        guard !heard.isEmpty else { return [] }
        let letters = Array(text)
        let times = utterance.map { WordTimes($0.value) }
        return heard.compactMap { piece in
            guard let kind = piece.judgement.kind, let span = piece.clause.quotableSpan(in: letters) else { return nil }
            return Remark(
                id: Remark.id(of: piece.clause.words, at: span.start, utterance: utterance?.index, call: call.id),
                callID: call.id, customer: call.customer, source: source, language: language,
                startedAt: utterance.flatMap { call.moment(atMs: $0.value.range.startMs) } ?? call.startedAt,
                utterance: utterance?.index, span: span,
                range: times?.range(of: span) ?? utterance?.value.range, text: String(letters[span.start..<span.end]),
                focus: piece.part == piece.clause ? nil : piece.part.span?.counted(from: span.start), kind: kind,
                confidence: piece.judgement.confidence, columns: call.columns)
        }
    }
}
