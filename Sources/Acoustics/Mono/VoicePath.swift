/// The most likely sequence of voices, where changing costs (A. Viterbi, IEEE Trans. Information Theory 13, 1967).
enum VoicePath {
    /// What a change from one frame to the next has to gain, in log likelihood summed over 10 ms frames.
    private static let changeCost: Float = 60
    /// The share of it after a pause.
    private static let pauseShare: Float = 0.3
    /// Frames of the grid without speech that make a pause.
    private static let pauseFrames = 20
    /// Weight of frames that are not clear.
    private static let faintWeight: Float = 0.2

    /// The voice of each frame.
    /// - Parameters:
    ///   - numbers: the frames' numbers on the grid, rising.
    ///   - stride: frames of the grid per frame.
    static func follow(_ cepstra: Cepstra, _ models: [VoiceModel], numbers: [Int], stride: Int) -> [Int] {
        var best = [Float](repeating: 0, count: models.count)
        var from = [UInt8](repeating: 0, count: models.count * numbers.count)
        let cost = changeCost / Float(stride)
        for (index, point) in cepstra.points.enumerated() {
            let isPause = index > 0 && numbers[index] - numbers[index - 1] > pauseFrames
            let leader = best.indices.max { best[$0] < best[$1] } ?? 0
            let jump = best[leader] - cost * (isPause ? pauseShare : 1)
            let weight = cepstra.isClear[index] ? 1 : faintWeight
            for voice in models.indices {
                let jumps = index > 0 && jump > best[voice]
                from[index * models.count + voice] = UInt8(jumps ? leader : voice)
                best[voice] = max(best[voice], index > 0 ? jump : 0) + weight * models[voice].logLikelihood(point)
            }
        }
        return traceBack(from, last: best.indices.max { best[$0] < best[$1] } ?? 0, voices: models.count)
    }

    private static func traceBack(_ from: [UInt8], last: Int, voices: Int) -> [Int] {
        var path = [Int](repeating: last, count: from.count / voices)
        for index in path.indices.dropFirst().reversed() {
            path[index - 1] = Int(from[index * voices + path[index]])
        }
        return path
    }
}
