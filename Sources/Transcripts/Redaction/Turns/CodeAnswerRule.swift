import CallModel

/// A code that is said after it was asked for, a few turns later.
enum CodeAnswerRule {
    private static let mostTurnsLater = 3
    private static let mostMsLater = 30_000

    @Sendable static func spans(in turns: [ScannedTurn]) -> [Int: [RedactionSpan]] {
        var spans: [Int: [RedactionSpan]] = [:]
        for index in turns.indices where !CodeRule.cues(in: turns[index].text).isEmpty {
            for later in turns.indices[(index + 1)...].prefix(mostTurnsLater)
            where turns[later].range.startMs - turns[index].range.endMs <= mostMsLater {
                for run in NumberRun.all(in: turns[later].text) where CodeRule.digitCounts.contains(run.digitCount) {
                    spans[later, default: []].append(RedactionSpan(kind: .code, range: run.range))
                }
            }
        }
        return spans
    }
}
