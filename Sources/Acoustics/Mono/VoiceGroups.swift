/// Parts segments of speech into those of two voices, and what belongs to neither.
enum VoiceGroups {
    private static let rounds = 30
    /// A long call's single voice has more clarity than chance gives, too, as it does not vary by chance alone; in a few
    /// segments chance is most of it.
    private static let leastClarity = (short: 1.0, long: 1.15)
    private static let fewSegments = 20.0
    /// Who speaks no more often than this while the others converse is set aside.
    private static let mostBlocks = 2
    private static let attempts = 3
    /// Segments of the shortest announcement told from a voice that sounds like it.
    private static let leastAnnouncement = 5

    /// For each segment 0 or 1, or 2 for what was set aside; `nil` where two voices cannot be told.
    ///
    /// Conversation goes to and fro. What is heard in a block or two (a recorded announcement, music taken for speech)
    /// is set aside and the rest parted anew; where the rest is one voice, the two blocks were the voices.
    static func part(_ segments: [VoiceSegment]) -> [Int]? {
        var kept = Array(segments.indices)
        var first: [Int]?
        for _ in 0..<attempts {
            guard let groups = split(kept, segments) else { break }
            var all = [Int](repeating: 2, count: segments.count)
            for (index, group) in zip(kept, groups) { all[index] = group }
            first = first ?? all
            guard let block = block(kept, groups, segments) else { return all }
            kept.removeAll(where: block.contains)
        }
        return first
    }

    private static func split(_ indices: [Int], _ segments: [VoiceSegment]) -> [Int]? {
        let chosen = indices.map { segments[$0] }
        let shortness = min(1, fewSegments / Double(chosen.count))
        let least = leastClarity.long + (leastClarity.short - leastClarity.long) * shortness
        guard let axes = VoiceAxes(chosen), axes.clarity >= least else { return nil }
        return part(axes.places, weights: chosen.map(\.weight))
    }

    /// The smaller group, if it is heard in a few blocks only; else a part of a group that is one block.
    private static func block(_ kept: [Int], _ groups: [Int], _ segments: [VoiceSegment]) -> Set<Int>? {
        let members = smaller(kept, groups)
        if blocks(members, among: kept) <= mostBlocks { return members }
        for group in 0...1 {
            let voice = zip(kept, groups).filter { $0.1 == group }.map(\.0)
            guard let parts = split(voice, segments) else { continue }
            let members = smaller(voice, parts)
            if members.count >= leastAnnouncement, blocks(members, among: kept) == 1 { return members }
        }
        return nil
    }

    private static func smaller(_ indices: [Int], _ groups: [Int]) -> Set<Int> {
        let group = 2 * groups.count { $0 == 0 } <= groups.count ? 0 : 1
        return Set(zip(indices, groups).filter { $0.1 == group }.map(\.0))
    }

    private static func blocks(_ members: Set<Int>, among indices: [Int]) -> Int {
        Windows.runs(indices.map(members.contains)).count
    }

    /// For each point 0 or 1; `nil` where all points fall together.
    ///
    /// Starts at the cut of the first axis that leaves the least variance (N. Otsu, IEEE Trans. SMC 9, 1979) and
    /// settles by nearest means.
    static func part(_ points: [SIMD2<Double>], weights: [Double]) -> [Int]? {
        guard var groups = cut(points, weights) else { return nil }
        for _ in 0..<rounds {
            let means = (0...1).map { group in mean(points, weights) { groups[$0] == group } }
            guard let first = means[0], let second = means[1] else { return nil }
            let nearest = points.map { distance($0, first) <= distance($0, second) ? 0 : 1 }
            if nearest == groups { break }
            groups = nearest
        }
        return groups.contains(0) && groups.contains(1) ? groups : nil
    }

    private static func cut(_ points: [SIMD2<Double>], _ weights: [Double]) -> [Int]? {
        let order = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
        let (total, sum) = order.reduce((0.0, 0.0)) { ($0.0 + weights[$1], $0.1 + weights[$1] * points[$1].x) }
        var (left, leftSum, best, gain) = (0.0, 0.0, 0, 0.0)
        for (place, index) in order.dropLast().enumerated() {
            left += weights[index]
            leftSum += weights[index] * points[index].x
            let offset = sum * left / total - leftSum
            let between = offset * offset / (left * (total - left))
            if between > gain { (best, gain) = (place + 1, between) }
        }
        guard best > 0 else { return nil }
        var groups = [Int](repeating: 1, count: points.count)
        for index in order.prefix(best) { groups[index] = 0 }
        return groups
    }

    private static func mean(
        _ points: [SIMD2<Double>], _ weights: [Double], where belongs: (Int) -> Bool
    ) -> SIMD2<Double>? {
        var (sum, weight) = (SIMD2<Double>.zero, 0.0)
        for index in points.indices where belongs(index) {
            sum += weights[index] * points[index]
            weight += weights[index]
        }
        return weight > 0 ? sum / weight : nil
    }

    private static func distance(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
        let offset = one - other
        return (offset * offset).sum()
    }
}
