import CallModel
import Signal

/// Who of two unnamed voices speaks when in a mono recording; a third has one part of it to itself, as a recorded
/// announcement has.
struct VoiceSeparation {
    private static let rounds = 2
    /// Clear frames a voice needs to be modelled.
    private static let leastFrames = 30

    /// In the order in which they are first heard.
    let voices: [Timeline]

    /// `nil` where the speech does not fall into two voices.
    init?(_ frames: VoiceFrames) {
        let cepstra = Cepstra(frames)
        let segments = VoiceSegment.cut(frames, cepstra)
        guard let groups = VoiceGroups.part(segments) else { return nil }
        var path = [Int?](repeating: nil, count: cepstra.points.count)
        for (segment, group) in zip(segments, groups) {
            for index in segment.indices { path[index] = group }
        }
        let numbers = frames.numbers
        for _ in 0..<VoiceSeparation.rounds {
            guard let models = VoiceSeparation.models(cepstra, path) else { return nil }
            path = VoicePath.follow(cepstra, models, numbers: numbers, stride: frames.stride)
        }
        voices = VoiceSeparation.timelines(frames, path)
    }

    /// `nil` unless the first two voices have something to model; a third one without it is left out.
    private static func models(_ cepstra: Cepstra, _ path: [Int?]) -> [VoiceModel]? {
        let frames = (0...2).map { voice in
            path.indices.filter { path[$0] == voice && cepstra.isClear[$0] }
        }
        guard frames.prefix(2).allSatisfy({ $0.count >= leastFrames }) else { return nil }
        return frames.filter { $0.count >= leastFrames }.map { frames in
            let step = max(1, frames.count / VoiceModel.mostFrames)
            return VoiceModel(stride(from: 0, to: frames.count, by: step).map { cepstra.points[frames[$0]] })
        }
    }

    private static func timelines(_ frames: VoiceFrames, _ path: [Int?]) -> [Timeline] {
        var ranges = [[TimeRange]](repeating: [], count: 3)
        var first = 0
        for run in frames.runs {
            let numbers = Array(frames.numbers(in: run))
            let voices = path[first..<first + numbers.count].compactMap(\.self)
            for (voice, frames) in turns(run, numbers, voices) {
                let range = TimeRange(
                    startMs: frames.lowerBound * FrameGrid.hopMs, endMs: frames.upperBound * FrameGrid.hopMs)
                if let range { ranges[voice].append(range) }
            }
            first += numbers.count
        }
        return ranges.map { Timeline($0) }.filter { !$0.isEmpty }
            .sorted { ($0.span?.startMs ?? 0) < ($1.span?.startMs ?? 0) }
    }

    /// A stretch of speech cut at the frames where the voice changes.
    private static func turns(_ run: Range<Int>, _ numbers: [Int], _ voices: [Int]) -> [(Int, Range<Int>)] {
        guard var voice = voices.first else { return [] }
        var turns: [(Int, Range<Int>)] = []
        var start = run.lowerBound
        for (number, next) in zip(numbers, voices) where next != voice {
            turns.append((voice, start..<number))
            (voice, start) = (next, number)
        }
        return turns + [(voice, start..<run.upperBound)]
    }
}
