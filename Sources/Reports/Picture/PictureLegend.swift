import CallModel

/// What the colours and marks mean, in as many lines as it takes; only what occurs in the call.
struct PictureLegend {
    private static let lineHeight = 22
    /// A letter of the picture's text on average, and what stands between two entries, in units.
    private static let letterWidth = 7
    private static let gap = 34

    private let rows: [[Entry]]
    private let top: Int

    private struct Entry {
        let kind: String
        let text: String
        var width: Int { text.count * PictureLegend.letterWidth + PictureLegend.gap }
    }

    init(_ acoustics: CallAcoustics, _ words: PictureWords, top: Int) {
        self.top = top
        rows = PictureLegend.entries(acoustics, words).reduce(into: [[]]) { rows, entry in
            let used = rows[rows.count - 1].reduce(0) { $0 + $1.width }
            if used + entry.width > PictureLayout.width - 2 * PictureLayout.padding { rows.append([]) }
            rows[rows.count - 1].append(entry)
        }
    }

    var height: Int { rows.count * PictureLegend.lineHeight }

    var elements: [String] {
        rows.enumerated().flatMap { row, entries in
            var x = PictureLayout.padding
            return entries.flatMap { entry in
                defer { x += entry.width }
                return PictureLegend.elements(entry, x: x, y: top + row * PictureLegend.lineHeight)
            }
        }
    }

    private static func elements(_ entry: Entry, x: Int, y: Int) -> [String] {
        let isMark = ["cut", "failed"].contains(entry.kind)
        let swatch =
            isMark
            ? #"<path class="\#(entry.kind)" d="M\#(x) \#(y)h11l-5.5 13z"/>"#
            : #"<rect class="\#(entry.kind)" x="\#(x)" y="\#(y)" width="12" height="12" rx="2"/>"#
        return [swatch, #"<text class="soft" x="\#(x + 18)" y="\#(y + 11)">\#(escaped(entry.text))</text>"#]
    }

    private static func entries(_ acoustics: CallAcoustics, _ words: PictureWords) -> [Entry] {
        let occupied = PictureWords.occupations.filter { _, sounds in
            acoustics.events.contains { sounds.contains($0.kind) }
        }.map { Entry(kind: $0.0, text: words.occupation($0.0)) }
        let marks = words.marks
        let times = [
            ("overlap", marks.overlap, acoustics.overlap), ("silence", marks.silence, acoustics.openSilence),
            ("deadair", marks.deadAir, acoustics.deadAir),
        ].filter { !$0.2.isEmpty }.map { Entry(kind: $0.0, text: $0.1) }
        let cuts = [("cut", marks.interruption, true), ("failed", marks.attempt, false)].filter { _, _, succeeded in
            acoustics.interruptions.contains { $0.succeeded == succeeded }
        }.map { Entry(kind: $0.0, text: $0.1) }
        return voices(acoustics, words) + occupied + times + cuts + [Entry(kind: "quiet", text: marks.noise)]
    }

    private static func voices(_ acoustics: CallAcoustics, _ words: PictureWords) -> [Entry] {
        if !acoustics.talk.isEmpty {
            return Party.allCases.map { Entry(kind: $0.rawValue, text: words.talk(of: $0)) }
        }
        guard !acoustics.voices.isEmpty else { return [Entry(kind: "voice", text: words.marks.speech)] }
        return acoustics.voices.indices.prefix(3).map { Entry(kind: "voice\($0 + 1)", text: words.voice($0 + 1)) }
    }
}
