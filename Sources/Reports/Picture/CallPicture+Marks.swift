import CallModel

extension CallPicture {
    private static let barHeight = 8
    /// Shorter silences are pauses of speech.
    private static let leastSilenceMs = 500
    /// Dead air is labelled where there is room for `12 s`.
    private static let leastLabelWidth = 300

    /// Under the first lane: overlap and silence, which belong to both sides.
    var strip: [String] {
        let top = layout.stripTop + (PictureLayout.stripHeight - CallPicture.barHeight) / 2
        let shown = [
            ("silence", acoustics.openSilence.lasting(atLeastMs: CallPicture.leastSilenceMs)),
            ("dead", acoustics.deadAir), ("overlap", acoustics.overlap),
        ]
        let bars = shown.filter { !$0.1.isEmpty }.map { kind, time in
            #"<path class="\#(kind)" d="\#(blocks(time, top: top, height: CallPicture.barHeight))"/>"#
        }
        return bars + deadAirLabels
    }

    private var deadAirLabels: [String] {
        acoustics.deadAir.ranges.compactMap { silence in
            let (x, width) = layout.place(silence)
            guard width.count >= CallPicture.leastLabelWidth else { return nil }
            return """
                <text class="small soft middle" x="\(Tenths(x.count + width.count / 2))" y="\(layout.lanesTop + 15)">\
                \(seconds(silence.durationMs))</text>
                """
        }
    }

    /// An arrow from the interrupter's lane into the other's, filled where the floor was taken.
    var interruptions: [String] {
        guard layout.laneCount == 2 else { return [] }
        return acoustics.interruptions.map { cut in
            let x = layout.x(atMs: cut.atMs)
            let isAgent = cut.by == .agent
            let base = isAgent ? layout.stripTop - 3 : layout.stripTop + PictureLayout.stripHeight + 3
            let shape = isAgent ? "M\(x) \(base)m-5.5 0h11l-5.5 15z" : "M\(x) \(base)m-5.5 0h11l-5.5-15z"
            return """
                <path class="\(cut.succeeded ? "cut" : "failed")" d="\(shape)">\
                <title>\(escaped(words.interruption(by: cut.by))) \(clock(ms: cut.atMs))</title></path>
                """
        }
    }

    /// Stretches of time as rectangles of one path.
    func blocks(_ time: Timeline, top: Int, height: Int) -> String {
        time.ranges.map { range in
            let (x, width) = layout.place(range)
            return "M\(x) \(top)h\(width)v\(height)h\(Tenths(-width.count))z"
        }.joined()
    }

    func seconds(_ ms: Int) -> String {
        "\(fixed(Double(ms) / 1_000, decimals: ms < 10_000 ? 1 : 0))\u{A0}\(words.second)"
    }
}
