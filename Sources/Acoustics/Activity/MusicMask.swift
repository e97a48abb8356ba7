/// Stretches of music, from the network's answers: music lasts, and a sung verse is music too where an instrument has
/// been heard before or after.
enum MusicMask {
    private static let windowFrames = 151
    private static let startProbability: Float = 0.5
    private static let holdProbability: Float = 0.2
    /// A pause between two bars.
    private static let closingFrames = 250
    private static let leastFrames = 300
    private static let edgeFrames = 21

    static func find(_ probability: [Float]) -> [Bool] {
        guard Flags.of(probability, where: { $0 > startProbability }).contains(true) else {
            return [Bool](repeating: false, count: probability.count)
        }
        let mean = Windows.mean(probability, width: windowFrames)
        let sure = Windows.opening(Flags.of(mean) { $0 > startProbability }, runsBelow: leastFrames / 2)
        var music = Flags.of(mean) { $0 > holdProbability }
        for run in Windows.runs(music) where !sure[run].contains(true) {
            music.set(run, to: false)
        }
        let stretches = Windows.opening(Windows.closing(music, gapsBelow: closingFrames), runsBelow: leastFrames)
        return trimmed(stretches, to: Flags.of(Windows.mean(probability, width: edgeFrames)) { $0 > startProbability })
    }

    /// The mask with pauses between two bars closed.
    static func closing(_ music: [Bool]) -> [Bool] { Windows.closing(music, gapsBelow: closingFrames + 1) }

    /// The long window reaches past the ends: a stretch begins and ends where music is heard.
    private static func trimmed(_ stretches: [Bool], to heard: [Bool]) -> [Bool] {
        var trimmed = [Bool](repeating: false, count: heard.count)
        for run in Windows.runs(stretches) {
            guard let first = heard[run].firstIndex(of: true), let last = heard[run].lastIndex(of: true) else {
                continue
            }
            trimmed.set(first..<last + 1, to: true)
        }
        return trimmed
    }
}
