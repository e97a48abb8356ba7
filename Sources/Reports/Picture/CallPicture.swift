public import CallModel

/// A call drawn as two lanes, agent above customer: how loud, who talks, overlap, silence, hold, tones, announcements,
/// interruptions and dead air. A mono recording has one lane.
///
/// ```swift
/// let svg = CallPicture(acoustics, title: "LN-2103").svg
/// ```
/// Scales to any width, carries no script and loads nothing; about 60 kB, and never more than 150 kB for an hour.
/// Colours are custom properties (`--cp-agent` …) with values for light and dark.
public struct CallPicture: Sendable {
    let acoustics: CallAcoustics
    let title: String
    let words: PictureWords
    let layout: PictureLayout

    /// - Parameter title: what the call is called: a file name, a call id. Any text; it is escaped.
    public init(_ acoustics: CallAcoustics, title: String, language: ReaderLanguage = .en) {
        self.acoustics = acoustics
        self.title = title
        words = .in(language)
        layout = PictureLayout(
            durationMs: acoustics.durationMs,
            laneCount: acoustics.levels?.lanes.count == 2 || !acoustics.talk.isEmpty ? 2 : 1)
    }

    /// The whole document, one element per line. Equal findings give equal bytes.
    public var svg: String {
        let legend = PictureLegend(acoustics, words, top: layout.legendTop)
        let height = layout.legendTop + legend.height + PictureLayout.padding
        let body =
            [PictureStyle.element, background(height)] + heading + stretches + PictureAxis(layout).elements + lanes
            + strip
            + interruptions + legend.elements
        return ([opening(height)] + body + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private func opening(_ height: Int) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="call-picture" viewBox="0 0 \(PictureLayout.width) \(height)" \
        role="img" aria-label="\(escaped(title))">
        <title>\(escaped(title))</title>
        <desc>\(escaped(words.description(of: acoustics)))</desc>
        """
    }

    private func background(_ height: Int) -> String {
        #"<rect class="paper" width="\#(PictureLayout.width)" height="\#(height)" rx="6"/>"#
    }

    private var heading: [String] {
        [
            #"<text class="name" x="\#(PictureLayout.padding)" y="27">\#(escaped(title))</text>"#,
            """
            <text class="soft end" x="\(PictureLayout.plotEnd)" y="27">\
            \(escaped(clock(ms: acoustics.durationMs) + " · " + words.tier(acoustics.tier)))</text>
            """,
        ]
    }
}
