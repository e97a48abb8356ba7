import CallModel
import Signal

/// Puts together what was found on the channels of a whole recording.
struct CallFindings {
    /// Less talk than this in a recording of this length and more is none: the shortest word takes 0.3 s.
    private static let leastTalkMs = 300
    private static let leastScrapRecordingMs = 5_000

    let channels: ChannelMap
    let durationMs: Int
    let records: [ChannelRecord]
    /// Of a mono recording whose voices can be told apart.
    let voices: [Timeline]

    func acoustics(warnings: [String]) -> CallAcoustics {
        guard !isOneSoundTwice else {
            let single = CallFindings(channels: .mono, durationMs: durationMs, records: [records[0]], voices: voices)
            return single.acoustics(
                warnings: warnings + ["Both channels carry the same sound: the two sides cannot be told apart."])
        }
        let events = events
        let conversation = conversation(events)
        let tier = tier(conversation)
        let call = MeasuredCall(
            durationMs: durationMs, tier: tier, conversation: conversation, sound: sound(events), events: events,
            channels: channels)
        return CallAcoustics(
            durationMs: durationMs, tier: tier, talk: call.conversation.talk, events: events,
            interruptions: call.conversation.interruptions,
            measurements: standardMeasures.map { $0.measurement(of: call) },
            warnings: warnings + CallWarnings(call: call).sentences,
            voices: tier == .monoSeparated ? call.conversation.voices : [], levels: levels)
    }

    /// A mono recording stored in two channels.
    private var isOneSoundTwice: Bool {
        channels.channelCount == 2 && records.allSatisfy(\.isCopy)
    }

    private var levels: LevelEnvelope? {
        let lanes = records.indices.map { channel in
            records[channel].levels.lane(party: channels.parties.isEmpty ? nil : channels.parties[channel])
        }
        guard let first = lanes.first, !first.rms.isEmpty else { return nil }
        return LevelEnvelope(binMs: records[0].levels.framesPerBin * FrameGrid.hopMs, lanes: lanes)
    }

    private func tier(_ conversation: Conversation) -> EvidenceTier {
        guard channels.channelCount == 2 else {
            return conversation.voices.isEmpty ? .monoUnseparated : .monoSeparated
        }
        return records.contains { $0.leak != nil } ? .twoLeakingChannels : .twoCleanChannels
    }

    private var events: [SoundEvent] {
        var events = records.indices.flatMap(events(on:))
        events += records.indices.flatMap { prompts(on: $0, among: events) }
        for channel in records.indices { goOnUnderPrompts(channel, &events) }
        if channels.parties.isEmpty {
            events += talk(on: 0, without: events).ranges.map { SoundEvent(channel: 0, kind: .speech, range: $0) }
        }
        return events.sorted {
            ($0.range, $0.channel, $0.kind.rawValue) < ($1.range, $1.channel, $1.kind.rawValue)
        }
    }

    /// An announcement in hold music does not end the hold.
    private func goOnUnderPrompts(_ channel: Int, _ events: inout [SoundEvent]) {
        func timeline(_ kind: SoundEvent.Kind) -> Timeline {
            Timeline(events.filter { $0.channel == channel && $0.kind == kind }.map(\.range))
        }
        let music = timeline(.holdMusic)
        let within = timeline(.ivr).ranges.compactMap { Prompts.hold(around: $0, in: music) }
        guard !within.isEmpty else { return }
        events.removeAll { $0.channel == channel && $0.kind == .holdMusic }
        events += music.union(Timeline(within)).ranges.map {
            SoundEvent(channel: channel, kind: .holdMusic, range: $0)
        }
    }

    private func events(on channel: Int) -> [SoundEvent] {
        let record = records[channel]
        let music = Timeline(record.music)
        let louder = records.indices.filter { $0 != channel }.flatMap { records[$0].toneBursts }
        let tones = record.toneBursts.filter { burst in
            2 * music.intersection(Timeline([burst.range])).totalMs < burst.range.durationMs
                && !louder.contains { burst.isLeak(of: $0) }
        }
        func named(_ kind: SoundEvent.Kind, _ timeline: Timeline) -> [SoundEvent] {
            timeline.ranges.map { SoundEvent(channel: channel, kind: kind, range: $0) }
        }
        return named(.holdMusic, music) + ToneEvents.events(tones, channel: channel)
            + named(.clipping, Timeline(record.clippedFrames).bridging(gapsBelowMs: 300))
            + named(.dropout, Timeline(record.dropouts)) + named(.noiseBurst, Timeline(record.noiseBursts))
    }

    /// Voices on a channel, recorded ones included.
    private func voices(on channel: Int) -> Timeline {
        Timeline(records[channel].speech).bridging(gapsBelowMs: Conversation.talkGapMs)
    }

    private func prompts(on channel: Int, among events: [SoundEvent]) -> [SoundEvent] {
        let isMono = channels.channelCount == 1
        func heard(_ kinds: Set<SoundEvent.Kind>, on channel: Int) -> Timeline {
            Timeline(events.filter { $0.channel == channel && kinds.contains($0.kind) }.map(\.range))
        }
        let prompts = Prompts(
            talk: voices(on: channel), music: heard([.holdMusic], on: channel),
            ringing: heard([.ringback], on: channel), otherTalk: isMono ? Timeline() : voices(on: 1 - channel),
            otherKeys: isMono ? Timeline() : heard([.dtmf], on: 1 - channel), isMono: isMono)
        return prompts.ranges.map { SoundEvent(channel: channel, kind: .ivr, range: $0) }
    }

    /// Talk of people. A scrap of music or noise in a whole recording without other talk is not a conversation.
    private func talk(on channel: Int, without events: [SoundEvent]) -> Timeline {
        let talk = records.indices.map { people(on: $0, without: events) }
        let isScrap =
            durationMs >= CallFindings.leastScrapRecordingMs
            && talk.reduce(0) { $0 + $1.totalMs } < CallFindings.leastTalkMs
        return isScrap ? Timeline() : talk[channel]
    }

    private func people(on channel: Int, without events: [SoundEvent]) -> Timeline {
        let prompts = events.filter { $0.channel == channel && $0.kind == .ivr }
        return voices(on: channel).subtracting(Timeline(prompts.map(\.range)))
    }

    private func conversation(_ events: [SoundEvent]) -> Conversation {
        func timeline(_ kinds: Set<SoundEvent.Kind>) -> Timeline {
            Timeline(events.filter { kinds.contains($0.kind) }.map(\.range))
        }
        let occupied = timeline([.holdMusic, .ringback, .tone, .ivr])
        guard !channels.parties.isEmpty else {
            let people = voices.map { $0.subtracting(timeline([.ivr])) }.filter { !$0.isEmpty }
            return Conversation(
                unseparated: talk(on: 0, without: events), voices: people.count > 1 ? people : [], occupied: occupied,
                keyPresses: timeline([.dtmf]))
        }
        let sides = channels.parties.enumerated().map { ($1, talk(on: $0, without: events)) }
        return Conversation(
            talk: Dictionary(uniqueKeysWithValues: sides), occupied: occupied, keyPresses: timeline([.dtmf]))
    }

    private func sound(_ events: [SoundEvent]) -> [Party: ChannelSound] {
        let sounds = channels.parties.enumerated().map { channel, party in
            let prompts = Timeline(events.filter { $0.channel == channel && $0.kind == .ivr }.map(\.range))
            return (party, ChannelSound(records[channel], prompts: prompts, durationMs: durationMs))
        }
        return Dictionary(uniqueKeysWithValues: sounds)
    }
}
