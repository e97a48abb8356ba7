import CallModel

extension CallPicture {
    private static let voiceClasses = ["voice1", "voice2", "voice3"]

    /// The lanes' names and shapes, the agent's above the customer's whichever channel they are on.
    var lanes: [String] {
        guard layout.laneCount == 2 else { return lane(0, nil) }
        return lane(0, .agent) + lane(1, .customer)
    }

    /// Hold, tones and announcements as pale bands behind the shapes, dead air across all lanes.
    var stretches: [String] {
        (0..<layout.laneCount).map { lane in
            """
            <rect class="field" x="\(PictureLayout.plotStart)" y="\(layout.top(ofLane: lane))" \
            width="\(PictureLayout.plotWidth)" height="\(PictureLayout.laneHeight)"/>
            """
        } + (0..<layout.laneCount).flatMap(bands) + deadAir
    }

    private func bands(behind lane: Int) -> [String] {
        occupations(of: lane).compactMap { kind, time in
            guard !time.isEmpty else { return nil }
            let (top, height) = (layout.top(ofLane: lane), PictureLayout.laneHeight)
            return #"<path class="\#(kind) band" d="\#(blocks(time, top: top, height: height))"/>"#
        }
    }

    private var deadAir: [String] {
        let (top, height) = (layout.lanesTop, layout.lanesBottom - layout.lanesTop)
        return acoustics.deadAir.ranges.map { silence in
            let (x, width) = layout.place(silence)
            return """
                <rect class="deadair" x="\(x)" y="\(top)" width="\(width)" height="\(height)">\
                <title>\(escaped(words.marks.deadAir)) \(seconds(silence.durationMs))</title></rect>
                """
        }
    }

    private func lane(_ lane: Int, _ party: Party?) -> [String] {
        let levels = acoustics.levels
        let own = levels?.lanes.first { $0.party == party }
        let columns = PictureColumns(
            own, loudest: levels?.lanes.flatMap(\.peak).max() ?? 0,
            durationMs: acoustics.durationMs, layers: voices(of: party) + occupations(of: lane))
        return label(lane, party) + columns.paths(middle: layout.middle(ofLane: lane))
    }

    private func label(_ lane: Int, _ party: Party?) -> [String] {
        let middle = layout.middle(ofLane: lane)
        let name = party.map(words.name(of:)) ?? words.everyone
        let text =
            #"<text class="strong \#(party?.rawValue ?? "voice")" x="\#(PictureLayout.padding)" y="\#(middle - 2)">"#
        return [text + escaped(name) + "</text>"]
            + [words.share(of: party, in: acoustics)].compactMap(\.self).map {
                #"<text class="soft" x="\#(PictureLayout.padding)" y="\#(middle + 16)">\#(escaped($0))</text>"#
            }
    }

    private func voices(of party: Party?) -> [(kind: String, Timeline)] {
        if let party { return [(party.rawValue, acoustics.talk(of: party))] }
        guard !acoustics.voices.isEmpty else { return [("voice", acoustics.anyoneTalks)] }
        return acoustics.voices.enumerated().map { (CallPicture.voiceClasses[min($0, 2)], $1) }
    }

    /// What occupies a lane's channel, by class.
    private func occupations(of lane: Int) -> [(kind: String, Timeline)] {
        let channel = channel(ofLane: lane)
        return PictureWords.occupations.map { kind, sounds in
            (kind, Timeline(acoustics.events.filter { $0.channel == channel && sounds.contains($0.kind) }.map(\.range)))
        }
    }

    private func channel(ofLane lane: Int) -> Int {
        guard layout.laneCount == 2 else { return 0 }
        let party: Party = lane == 0 ? .agent : .customer
        return acoustics.levels?.lanes.firstIndex { $0.party == party } ?? lane
    }
}
