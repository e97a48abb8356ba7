import CallModel
import Transfers

/// What came of asking a model for titles in one night.
struct RewordingTally {
    /// Of one question.
    enum Outcome {
        /// There is nothing to ask, or it was answered before.
        case notAsked
        case answered(isHeld: Bool)
        case failed(TransferError)
    }

    private(set) var asked = 0
    private var answered = 0
    private var held = 0
    private var failedInARow = 0
    private var lastFailure: TransferError?

    /// A server that says no so often in a row says it to everything.
    private static let mostFailures = 10

    mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .notAsked: return
        case .answered(let isHeld): (answered, held, failedInARow) = (answered + 1, held + (isHeld ? 1 : 0), 0)
        case .failed(let error): (lastFailure, failedInARow) = (error, failedInARow + 1)
        }
        asked += 1
    }

    /// Whether it is of no use to go on. One question that is refused, such as by a filter of words, is no reason.
    var isHopeless: Bool {
        guard failedInARow > 0, let lastFailure else { return false }
        return failedInARow >= Self.mostFailures || !(lastFailure.code == .answer || lastFailure.code == .refused)
            || lastFailure.isPassing(.web)
    }

    /// What the night says of it, once: what was answered is not asked again.
    /// - Parameter model: as the other side calls it.
    func problems(with model: String) -> [InputError] {
        var problems: [InputError] = []
        if let lastFailure {
            problems.append(
                problem("model.failed", "\(lastFailure.message) (\(asked - answered) of \(asked) titles asked for)"))
        }
        if answered > 1, held == 0 {
            problems.append(
                problem(
                    "model.titles_refused",
                    "expected titles in the customers' words from \(model); none of \(answered) held"))
        }
        return problems
    }

    private func problem(_ code: String, _ expected: String) -> InputError {
        InputError(code: code, file: "sidetone.yaml", place: "themes.model.chat", expected: expected)
    }
}
