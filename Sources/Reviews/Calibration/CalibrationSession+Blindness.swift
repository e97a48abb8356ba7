import CallModel

extension CalibrationSession {
    /// Whether the reviewer of one of its evaluations had not seen what the machine answers to the call when it was
    /// opened; afterwards nobody is shown it before theirs is submitted.
    /// - Parameter others: every evaluation of the call, whatever for.
    public func isBlind(_ evaluation: Evaluation, beside others: [Evaluation]) -> Bool {
        !others.contains { other in
            other.id != evaluation.id && other.reviewer == evaluation.reviewer
                && other.subject.call == evaluation.subject.call && other.mayHaveShownMachine(before: openedAt)
        }
    }
}

extension Evaluation {
    /// Whether its reviewer is shown what the machine answers: in a calibration once theirs is submitted, else at once.
    public var showsMachine: Bool { basis != .calibration || state != .draft }

    /// Where nobody wrote down when it began, it may have.
    func mayHaveShownMachine(before time: ZonedTime) -> Bool {
        let since = basis == .calibration ? history.first?.at : openedAt
        return showsMachine && (since.map { $0 < time } ?? true)
    }
}
