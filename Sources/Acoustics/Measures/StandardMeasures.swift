import CallModel

/// Every measure, in the order of docs/measures.md. A new one is a file beside this and a line here.
public let standardMeasures: [any Measure] =
    [CallDuration(), SpeechTotal()]
    + both(TalkTime.self) + both(TalkShare.self) + both(TurnCount.self) + [TurnTotal()]
    + both(TurnLengthMedian.self) + both(TurnLengthP90.self)
    + both(LongestMonologue.self)
    + [FirstSpeech()] + both(FirstWords.self) + [WaitTotal()]
    + both(ResponseLatencyMedian.self) + both(ResponseLatencyP90.self)
    + [VoiceChangeMedian()]
    + [OverlapTotal(), OverlapShare(), OverlapLongest()]
    + both(InterruptionsBy.self) + both(InterruptionsSucceeded.self) + both(BackChannels.self)
    + [SilenceTotal(), SilenceShare(), SilenceLongest(), OpenSilenceTotal(), OpenSilenceLongest()]
    + [SilenceMedian(), SilenceP90()]
    + [NonTalk(), DeadAirTotal(), DeadAirCount(), DeadAirLongest()]
    + [HoldTotal(), HoldLongest(), HoldCount(), RingbackTotal(), ToneTotal(), PromptTotal(), KeyPressCount()]
    + both(SpeechRate.self) + both(PitchMedian.self) + both(PitchRange.self)
    + both(SpeechLevel.self) + both(ActiveLevel.self) + both(LoudnessChange.self) + both(NoiseLevel.self)
    + both(SignalToNoise.self)
    + both(ClippingShare.self) + both(DropoutCount.self) + both(NoiseBurstCount.self)
    + both(LeakGain.self) + both(LeakDelay.self) + both(OneWay.self)
    + [SwappedChannels()]

/// The agent's and the customer's.
private func both<M: PartyMeasure>(_: M.Type) -> [any Measure] {
    [M(party: .agent), M(party: .customer)]
}
