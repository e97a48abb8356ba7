import CallModel

/// The words of a picture in one language.
struct PictureWords: Hashable, Sendable {
    struct Marks: Hashable, Sendable {
        let speech, hold, tones, ivr, overlap, silence, deadAir, interruption, attempt, noise: String
    }

    struct Tiers: Hashable, Sendable {
        let clean, leaking, monoSeparated, mono: String
    }

    let language: ReaderLanguage
    let agent: String
    let customer: String
    let agentTalk: String
    let customerTalk: String
    let agentInterrupts: String
    let customerInterrupts: String
    let everyone: String
    /// Before a number.
    let voice: String
    /// Abbreviated.
    let second: String
    let percentSuffix: String
    /// With `{agent}`, `{customer}`, `{cuts}`, `{dead}`, `{hold}`.
    let account: String
    let marks: Marks
    let tiers: Tiers

    /// Classes of what occupies a line, and the events that they stand for.
    static let occupations: [(String, [SoundEvent.Kind])] = [
        ("ivr", [.ivr]), ("hold", [.holdMusic]), ("tones", [.ringback, .tone, .dtmf]),
    ]

    static func `in`(_ language: ReaderLanguage) -> PictureWords {
        switch language {
        case .en: english
        case .uk: ukrainian
        case .ru: russian
        case .pl: polish
        }
    }

    func name(of party: Party) -> String { party == .agent ? agent : customer }
    func talk(of party: Party) -> String { party == .agent ? agentTalk : customerTalk }
    func interruption(by party: Party) -> String { party == .agent ? agentInterrupts : customerInterrupts }
    func voice(_ number: Int) -> String { "\(voice) \(number)" }

    func occupation(_ kind: String) -> String {
        switch kind {
        case "ivr": marks.ivr
        case "hold": marks.hold
        default: marks.tones
        }
    }

    func tier(_ tier: EvidenceTier) -> String {
        switch tier {
        case .twoCleanChannels: tiers.clean
        case .twoLeakingChannels: tiers.leaking
        case .monoSeparated: tiers.monoSeparated
        case .monoUnseparated: tiers.mono
        }
    }

    /// `44 %`: the side's share of all talk; `nil` where nobody talks or sides are not told apart.
    func share(of party: Party?, in acoustics: CallAcoustics) -> String? {
        let all = acoustics.talk(of: .agent).totalMs + acoustics.talk(of: .customer).totalMs
        guard let party, all > 0 else { return nil }
        return fixed(Double(acoustics.talk(of: party).totalMs) / Double(all) * 100, decimals: 0) + percentSuffix
    }

    /// The picture in a sentence, for those who do not see it.
    func description(of acoustics: CallAcoustics) -> String {
        let hold = Timeline(acoustics.events.filter { $0.kind == .holdMusic }.map(\.range))
        return [
            ("{agent}", share(of: .agent, in: acoustics) ?? "–"),
            ("{customer}", share(of: .customer, in: acoustics) ?? "–"),
            ("{cuts}", String(acoustics.interruptions.count)), ("{dead}", clock(ms: acoustics.deadAir.totalMs)),
            ("{hold}", clock(ms: hold.totalMs)),
        ].reduce(account) { text, part in
            text.split(separator: part.0, omittingEmptySubsequences: false).joined(separator: part.1)
        }
    }
}
