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

    private static func models(_ cepstra: Cepstra, _ path: [Int?]) -> [VoiceModel]? {
        let points = (0...(path.compactMap(\.self).max() ?? 0)).map { voice in
            cepstra.points.indices.filter { path[$0] == voice && cepstra.isClear[$0] }.map { cepstra.points[$0] }
        }
        guard points.prefix(2).allSatisfy({ $0.count >= leastFrames }) else { return nil }
        return points.filter { $0.count >= leastFrames }.map(VoiceModel.init)
    }

    private static func timelines(_ frames: VoiceFrames, _ path: [Int?]) -> [Timeline] {
        var ranges = [[TimeRange]](repeating: [], count: 3)
        var index = 0
        for run in frames.runs {
            var start = run.lowerBound
            let numbers = Array(frames.numbers(in: run))
            for (place, number) in numbers.enumerated() {
                let isLast = place + 1 == numbers.count
                if isLast || path[index] != path[index + 1] {
                    let end = isLast ? run.upperBound : number + frames.stride
                    if let voice = path[index],
                        let range = TimeRange(startMs: start * FrameGrid.hopMs, endMs: end * FrameGrid.hopMs)
                    {
                        ranges[voice].append(range)
                    }
                    start = end
                }
                index += 1
            }
        }
        return ranges.map { Timeline($0) }.filter { !$0.isEmpty }
            .sorted { ($0.span?.startMs ?? 0) < ($1.span?.startMs ?? 0) }
    }
}
