import CallModel

/// Numbers that a side says over several turns: each piece may be too short to be masked alone.
///
/// A turn goes on with the number where the last turn of the same side ended with digits and this one begins with some;
/// the other side may say something short, or repeat, in between.
enum DictationRule {
    /// All pieces together.
    private static let fewestDigits = 6
    private static let mostTurnsBetween = 2
    private static let mostMsBetween = 30_000
    /// Words such as "and then" before the digits of a turn, or "okay?" after them.
    private static let mostOtherWords = 3

    @Sendable static func spans(in turns: [ScannedTurn]) -> [Int: [RedactionSpan]] {
        var spans: [Int: [RedactionSpan]] = [:]
        for party in Party.allCases {
            for chain in chains(of: party, in: turns) where chain.count >= 2 {
                let runs = chain.flatMap { turn in turn.runs.map { (turn: turn.index, run: $0) } }
                guard runs.reduce(0, { $0 + $1.run.digitCount }) >= fewestDigits else { continue }
                for (turn, run) in runs {
                    spans[turn, default: []].append(RedactionSpan(kind: run.kind, range: run.range))
                }
            }
        }
        return spans
    }

    /// The digits of a turn that may continue a number.
    private struct Piece {
        let index: Int
        let runs: [NumberRun]
        let begins: Bool
        let ends: Bool
    }

    private static func chains(of party: Party, in turns: [ScannedTurn]) -> [[Piece]] {
        var chains: [[Piece]] = []
        for index in turns.indices where turns[index].party == party {
            guard let piece = piece(index, turns[index]) else { continue }
            if let last = chains.last?.last, last.ends, piece.begins, isNear(last.index, index, turns) {
                chains[chains.count - 1].append(piece)
            } else {
                chains.append([piece])
            }
        }
        return chains
    }

    private static func piece(_ index: Int, _ turn: ScannedTurn) -> Piece? {
        let runs = NumberRun.all(in: turn.text)
        guard let first = runs.first, let last = runs.last else { return nil }
        return Piece(
            index: index, runs: runs, begins: first.tokens.lowerBound <= mostOtherWords,
            ends: turn.text.tokens.count - last.tokens.upperBound <= mostOtherWords)
    }

    private static func isNear(_ last: Int, _ next: Int, _ turns: [ScannedTurn]) -> Bool {
        next - last <= mostTurnsBetween + 1
            && turns[next].range.startMs - turns[last].range.endMs <= mostMsBetween
    }
}
