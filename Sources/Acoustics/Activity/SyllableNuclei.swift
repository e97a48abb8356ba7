import Signal

/// Counts vowels: voiced peaks of the level with dips between them.
///
/// Source: N. H. de Jong and T. Wempe, *Praat script to detect syllable nuclei and measure speech rate automatically*,
/// Behavior Research Methods 41, 2009: dips of 2 dB, peaks within 25 dB of the loudest.
enum SyllableNuclei {
    /// Level codes, half decibels.
    private static let dip: Float = 4
    private static let range: Float = 50
    private static let leastVoicing: UInt8 = 90
    private static let smoothingFrames = 5

    static func count(in run: Range<Int>, of columns: FrameColumns) -> Int {
        let level = Windows.mean(columns.level[run].map(Float.init), width: smoothingFrames)
        let least = (level.max() ?? 0) - range
        return peaks(of: level).count { peak in
            level[peak] >= least && columns.voicing[run.lowerBound + peak] >= leastVoicing
        }
    }

    /// Places that stand a dip above the lowest value on either side before something higher comes.
    private static func peaks(of level: [Float]) -> [Int] {
        var peaks: [Int] = []
        var (highest, lowest) = (0, Float.infinity)
        var isRising = true
        for place in level.indices {
            if isRising {
                if level[place] > level[highest] { highest = place }
                guard level[place] <= level[highest] - dip || place == level.count - 1 else { continue }
                peaks.append(highest)
                (isRising, lowest) = (false, level[place])
            } else {
                lowest = min(lowest, level[place])
                guard level[place] >= lowest + dip else { continue }
                (isRising, highest) = (true, place)
            }
        }
        return peaks
    }
}
