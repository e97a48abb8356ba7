import CallModel

extension PictureWords {
    static let english = PictureWords(
        language: .en, agent: "Agent", customer: "Customer", agentTalk: "agent talks", customerTalk: "customer talks",
        agentInterrupts: "The agent interrupts", customerInterrupts: "The customer interrupts", everyone: "All voices",
        voice: "voice", second: "s", percentSuffix: "%",
        account: """
            Talk: agent {agent}, customer {customer}. Interruptions: {cuts}. Dead air: {dead}. Hold: {hold}.
            """,
        marks: Marks(
            speech: "speech", hold: "hold music", tones: "ringing, tones, keys", ivr: "announcement",
            overlap: "both talk", silence: "silence", deadAir: "dead air, 5 s and more",
            interruption: "interruption, takes the floor", attempt: "interruption, does not take it",
            noise: "background sound"),
        tiers: Tiers(
            clean: "two channels", leaking: "two channels, the other side audible",
            monoSeparated: "one channel, voices told apart", mono: "one channel"))
}
