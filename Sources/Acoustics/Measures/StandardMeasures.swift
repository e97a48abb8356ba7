import CallModel

/// Every measure, in the order of docs/measures.md. A new one is a file beside this and a line here.
public let standardMeasures: [any Measure] =
    [CallDuration(), SpeechTotal()]
    + both(TalkTime.self) + both(TalkShare.self) + both(TurnCount.self) + [TurnTotal()]
    + both(LongestMonologue.self)
    + [FirstSpeech()] + both(FirstWords.self)
    + both(ResponseLatencyMedian.self) + both(ResponseLatencyP90.self)
    + [VoiceChangeMedian()]
    + [OverlapTotal(), OverlapShare()]
    + both(InterruptionsBy.self) + both(InterruptionsSucceeded.self) + both(BackChannels.self)
    + [SilenceTotal(), SilenceShare(), SilenceLongest(), OpenSilenceTotal(), OpenSilenceLongest()]
    + [NonTalk(), DeadAirTotal(), DeadAirCount()]
    + [HoldTotal(), HoldLongest(), HoldCount(), RingbackTotal(), KeyPressCount()]
    + both(SpeechLevel.self) + both(NoiseLevel.self) + both(SignalToNoise.self)
    + both(ClippingShare.self) + both(DropoutCount.self)
    + both(LeakGain.self) + both(LeakDelay.self) + both(OneWay.self)

/// The agent's and the customer's.
private func both<M: PartyMeasure>(_: M.Type) -> [any Measure] {
    [M(party: .agent), M(party: .customer)]
}
