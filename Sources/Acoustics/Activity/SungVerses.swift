import Signal

/// Verses of hold music in which the voice stands out so far that it was taken for somebody's talk.
///
/// Two signs together. The music goes over into the verse without a pause, while a person takes a moment after the music
/// stops and before it starts. And the music goes on in the pauses of the verse, while the line falls back to its noise
/// between the words of a person.
enum SungVerses {
    /// From the music, or from line to line of the verse: at most, frames.
    private static let touchingFrames = 15
    private static let pauseFrames = 250
    /// A pause that needs no proof: shorter than music takes to fade.
    private static let shortFrames = 35
    /// Half decibels above the noise at which a pause is not one of the line.
    private static let soundingCodes = 8
    /// The proof must last, frames; a shorter verse is a scrap at the music's edge.
    private static let leastProof = 30
    private static let scrapFrames = 60
    private static let leastNoiseFrames = 100
    /// What stands between two pieces of music this close is left to `Prompts`: it may be an announcement.
    private static let betweenFrames = 70

    /// - Parameters:
    ///   - speech: runs taken for talk, in order.
    ///   - busy: frames in which the channel carries something of its own.
    /// - Returns: the runs that are sung, in order.
    static func find(_ speech: [Range<Int>], music: [Bool], busy: [Bool], level: [UInt8]) -> [Range<Int>] {
        guard let noise = noiseCode(level, busy: busy) else { return [] }
        let sounding = noise + soundingCodes
        let played = Windows.runs(music)
        let enclosed = enclosed(speech, by: played)
        let open = speech.filter { !enclosed.contains($0) }
        let sung = played.flatMap { music in
            let after = verse(open, from: music.upperBound, level, sounding: sounding)
            // Backwards in time, the same.
            let count = level.count
            let mirrored = verse(
                open.reversed().map { (count - $0.upperBound)..<(count - $0.lowerBound) },
                from: count - music.lowerBound, level.reversed(), sounding: sounding)
            return after + mirrored.map { (count - $0.upperBound)..<(count - $0.lowerBound) }
        }
        return Array(Set(sung)).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The runs of passages that fill the time from one piece of music to the next.
    private static func enclosed(_ speech: [Range<Int>], by played: [Range<Int>]) -> Set<Range<Int>> {
        let passages = speech.reduce(into: [[Range<Int>]]()) { passages, run in
            if let last = passages.last?.last, run.lowerBound - last.upperBound < pauseFrames {
                passages[passages.count - 1].append(run)
            } else {
                passages.append([run])
            }
        }
        return Set(
            passages.filter { passage in
                guard let start = passage.first?.lowerBound, let end = passage.last?.upperBound else { return false }
                return played.contains { $0.lowerBound < start && $0.upperBound >= start - betweenFrames }
                    && played.contains { $0.upperBound > end && $0.lowerBound <= end + betweenFrames }
            }.joined())
    }

    /// The runs that follow on music that ends at `end`.
    private static func verse(
        _ speech: [Range<Int>], from end: Int, _ level: [UInt8], sounding: Int
    ) -> [Range<Int>] {
        var verse: [Range<Int>] = []
        var pauses: [UInt8] = []
        var edge = end
        for run in speech where run.lowerBound >= end - touchingFrames {
            let pause = level[min(edge, run.lowerBound)..<run.lowerBound]
            guard pause.count <= (verse.isEmpty ? touchingFrames : pauseFrames),
                pause.count <= shortFrames || pause.median >= sounding
            else { break }
            verse.append(run)
            pauses += pause
            edge = run.upperBound
        }
        guard pauses.count >= leastProof else { return edge - end <= scrapFrames ? verse : [] }
        return pauses.median >= sounding ? verse : []
    }

    private static func noiseCode(_ level: [UInt8], busy: [Bool]) -> Int? {
        let near = Windows.widening(busy, by: touchingFrames)
        let quiet = Histogram(Codes.histogram(level, except: near), from: 0)
        return quiet.total >= leastNoiseFrames ? quiet.quantile(0.5) : nil
    }
}
