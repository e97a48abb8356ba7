/// Openings and endings that recur in an archive whatever the remark is about — "it started last week", "what shall I
/// do", "we would like to" — learned from the remarks themselves.
///
/// A run of two to five words at the beginning or end of remarks recurs whatever the topic where at least three remarks
/// have it and the rest of their words have almost nothing in common.
struct RecurringEdges: Sendable {
    private let openings: Set<[String]>
    private let endings: Set<[String]>

    private static let lengths = 2...5
    private static let fewestRemarks = 3
    /// Mean share of the remaining words that two such remarks have in common, at most.
    private static let largestCohesion = 0.06

    /// - Parameter remarks: folded words of remarks of one language, without fillers.
    init(_ remarks: [[String]]) {
        openings = Self.recurring(remarks)
        endings = Set(Self.recurring(remarks.map { $0.reversed() }).map { $0.reversed() })
    }

    /// What is left between the longest recurring opening and ending; all of it where nothing would be left.
    func core(of words: [String]) -> ArraySlice<String> {
        let lengths = Self.lengths.reversed()
        let opening = lengths.first { openings.contains(Array(words.prefix($0))) } ?? 0
        let ending = lengths.first { endings.contains(Array(words.suffix($0))) } ?? 0
        return opening + ending + 1 < words.count ? words[opening..<(words.count - ending)] : words[...]
    }

    private static func recurring(_ remarks: [[String]]) -> Set<[String]> {
        var rests: [[String]: [ArraySlice<String>]] = [:]
        for words in Set(remarks) {
            for length in lengths where length < words.count {
                rests[Array(words.prefix(length)), default: []].append(words[length...])
            }
        }
        return Set(rests.filter { $0.value.count >= fewestRemarks && cohesion($0.value) <= largestCohesion }.keys)
    }

    /// The mean number of words that two rests share, over the mean number of their words.
    private static func cohesion(_ rests: [ArraySlice<String>]) -> Double {
        var counts: [String: Int] = [:]
        for rest in rests { for word in Set(rest) { counts[word, default: 0] += 1 } }
        let shared = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
        let words = counts.values.reduce(0, +)
        return words > 0 ? Double(shared) / Double((rests.count - 1) * words) : 0
    }
}
