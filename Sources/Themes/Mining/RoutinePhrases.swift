import CallModel

/// What people say in calls whatever the call is about, learned from the archive: phrases that stand alone in several
/// calls without being feedback.
struct RoutinePhrases: Sendable {
    private let phrases: [String: [[String]]]
    private static let fewestCalls = 2

    init(_ calls: [CallFeedback]) {
        var heard: [String: Set<CallID>] = [:]
        for call in calls { for aside in call.asides { heard[aside, default: []].insert(call.callID) } }
        let routine = heard.filter { $0.value.count >= Self.fewestCalls }.keys.sorted()
            .map { $0.split(separator: " ").map(String.init) }
        phrases = Dictionary(grouping: routine) { $0.first ?? "" }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Which words belong to a routine phrase.
    func flags(_ words: [String]) -> [Bool] {
        var flags = [Bool](repeating: false, count: words.count)
        for start in words.indices {
            guard let phrase = phrases[words[start]]?.first(where: { words[start...].starts(with: $0) }) else {
                continue
            }
            for index in start..<(start + phrase.count) { flags[index] = true }
        }
        return flags
    }
}
