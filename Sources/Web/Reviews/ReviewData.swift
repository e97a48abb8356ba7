import CallModel
import FoundationEssentials
import Pipeline
import Reviews
import Scorecards
import Store

/// Everything the review page shows, in one answer: the recording and its words, and the sheet.
struct ReviewData: Encodable {
    let callID: String
    let durationMs: Int
    /// Where the sound is; `nil` where it may not be heard.
    let audio: String?
    let levels: LevelEnvelope?
    let lanes: [Lane]
    let overlap: [Span]
    let silence: [Span]
    let deadAir: [Span]
    let sounds: [SoundEvent]
    let moments: [Moment]
    let transcript: [Turn]
    let marks: [APIFeedbackMark]?
    /// Its fields stand beside the others.
    let sheet: SheetData

    enum CodingKeys: String, CodingKey {
        case callID = "call_id"
        case durationMs = "duration_ms"
        case audio, levels, lanes, overlap, silence
        case deadAir = "dead_air"
        case sounds, moments, transcript, marks
    }

    func encode(to encoder: any Encoder) throws {
        try sheet.encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(callID, forKey: .callID)
        try fields.encode(durationMs, forKey: .durationMs)
        try fields.encodeIfPresent(audio, forKey: .audio)
        try fields.encodeIfPresent(levels, forKey: .levels)
        try fields.encode(lanes, forKey: .lanes)
        try fields.encode(overlap, forKey: .overlap)
        try fields.encode(silence, forKey: .silence)
        try fields.encode(deadAir, forKey: .deadAir)
        try fields.encode(sounds, forKey: .sounds)
        try fields.encode(moments, forKey: .moments)
        try fields.encode(transcript, forKey: .transcript)
        try fields.encodeIfPresent(marks, forKey: .marks)
    }

    /// One channel with who talks on it.
    struct Lane: Encodable {
        let party: Party?
        let channel: Int
        let speech: [Span]
    }

    /// `[start, end]` in milliseconds.
    struct Span: Encodable {
        let range: TimeRange

        func encode(to encoder: any Encoder) throws {
            var pair = encoder.unkeyedContainer()
            try pair.encode(range.startMs)
            try pair.encode(range.endMs)
        }
    }

    /// Something to click in the picture.
    struct Moment: Encodable {
        /// `interruption`, `dead_air`, or `finding` with its result.
        let kind: String
        let startMs: Int
        let endMs: Int
        let text: String
        /// The item that a finding is about.
        var item: String?

        enum CodingKeys: String, CodingKey {
            case kind, text, item
            case startMs = "start_ms"
            case endMs = "end_ms"
        }
    }

    struct Turn: Encodable {
        let utterance: Utterance

        enum CodingKeys: String, CodingKey {
            case party, text, words
            case startMs = "start_ms"
            case endMs = "end_ms"
        }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: CodingKeys.self)
            try fields.encode(utterance.party, forKey: .party)
            try fields.encode(utterance.text, forKey: .text)
            try fields.encode(utterance.range.startMs, forKey: .startMs)
            try fields.encode(utterance.range.endMs, forKey: .endMs)
            try fields.encode(utterance.words.map(TimedWord.init), forKey: .words)
        }
    }

    /// `[start, end, text]`.
    struct TimedWord: Encodable {
        let word: Word

        func encode(to encoder: any Encoder) throws {
            var parts = encoder.unkeyedContainer()
            try parts.encode(word.range.startMs)
            try parts.encode(word.range.endMs)
            try parts.encode(word.text)
        }
    }
}

extension ReviewData {
    /// - Parameters:
    ///   - marks: what the reader may see of them.
    ///   - audio: path of the sound; `nil` where it may not be heard.
    ///   - isReadOnly: the reader only looks.
    init(
        _ view: ReviewCase, _ material: ReviewMaterial, marks: [APIFeedbackMark]?, audio: String?, isReadOnly: Bool,
        _ messages: Messages
    ) {
        let acoustics = material.acoustics
        sheet = SheetData(view, isReadOnly: isReadOnly, messages)
        callID = view.entry.call.id.text
        durationMs = acoustics?.durationMs ?? material.transcript?.utterances.map(\.range.endMs).max() ?? 0
        self.audio = audio
        levels = acoustics?.levels
        lanes = Self.lanes(view, material.acoustics)
        overlap = acoustics.map { Self.spans($0.overlap) } ?? []
        silence = acoustics.map { Self.spans($0.openSilence) } ?? []
        deadAir = acoustics.map { Self.spans($0.deadAir) } ?? []
        sounds = acoustics?.events.filter { $0.kind != .speech } ?? []
        moments = Self.moments(view, material.acoustics, messages)
        transcript = material.transcript?.utterances.map(Turn.init) ?? []
        self.marks = marks
    }

    private static func spans(_ timeline: Timeline) -> [Span] { timeline.ranges.map(Span.init) }

    /// The agent's lane above the customer's, whichever channel each is on; one lane where the sides are not apart.
    private static func lanes(_ view: ReviewCase, _ acoustics: CallAcoustics?) -> [Lane] {
        guard let acoustics else { return [] }
        guard acoustics.tier.hasTwoChannels else {
            return [Lane(party: nil, channel: 0, speech: spans(acoustics.anyoneTalks))]
        }
        let agent = acoustics.levels?.lanes.firstIndex { $0.party == .agent } ?? view.entry.call.agentChannel ?? 0
        return [(Party.agent, agent), (.customer, 1 - agent)].map { party, channel in
            Lane(party: party, channel: channel, speech: spans(acoustics.talk(of: party)))
        }
    }

    private static func moments(
        _ view: ReviewCase, _ acoustics: CallAcoustics?, _ messages: Messages
    ) -> [Moment] {
        let interruptions = acoustics?.interruptions.map { cut in
            Moment(
                kind: "interruption", startMs: cut.atMs, endMs: cut.atMs + cut.overlapMs,
                text: messages("player.interruption.\(cut.by.rawValue)"))
        }
        let silences = acoustics?.deadAir.ranges.map { range in
            Moment(kind: "dead_air", startMs: range.startMs, endMs: range.endMs, text: messages("player.dead_air"))
        }
        let findings = view.machineAnswers.sorted { $0.key < $1.key }.flatMap { id, answer in
            answer.evidence.filter { $0.range.durationMs < (acoustics?.durationMs ?? 0) }.map { evidence in
                Moment(
                    kind: "finding", startMs: evidence.range.startMs, endMs: evidence.range.endMs,
                    text: view.scorecard.item(id)?.text.text(in: messages.language.rawValue) ?? id, item: id)
            }
        }
        return ((interruptions ?? []) + (silences ?? []) + findings).sorted {
            ($0.startMs, $0.kind, $0.text) < ($1.startMs, $1.kind, $1.text)
        }
    }
}

extension Messages {
    /// An option as people read it; `yes` and `no` are worded here.
    func name(of option: AnswerOption) -> String {
        option.text?.text(in: language.rawValue) ?? self("sheet.\(option.id)")
    }
}

extension EvidenceTier {
    var hasTwoChannels: Bool { self == .twoCleanChannels || self == .twoLeakingChannels }
}

extension ReviewCase {
    /// By item; items that only a person can answer are left out.
    var machineAnswers: [String: AutomaticAnswer] {
        let judged = automatic?.answers.filter { scorecard.item($0.item)?.isAutomatic ?? false } ?? []
        return Dictionary(judged.map { ($0.item, $0) }) { first, _ in first }
    }
}
