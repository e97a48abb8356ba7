public import CallModel

/// One call, judged on the same evidence by two revisions of a scorecard.
public struct CallReplay: Hashable, Sendable {
    /// An item that both revisions have, answered differently by the machine. Other words for the same reason are no
    /// difference.
    public struct Change: Hashable, Sendable {
        public let item: String
        public let before: Answer
        public let after: Answer
    }

    public let call: CallID
    public let before: Score
    public let after: Score
    /// In the order of the new revision.
    public let changes: [Change]
    /// Items in which the old revision takes a person's answer, and the new one does not: they would have to be asked
    /// again.
    public let lostItems: [String]

    /// - Parameter people: what people answered, by item; it counts in the place of the machine's answer, in both.
    public init(
        _ evidence: CallEvidence, people: [String: Answer], before old: Scorecard, after new: Scorecard
    ) throws(AnswerError) {
        let (automaticBefore, automaticAfter) = (old.evaluate(evidence), new.evaluate(evidence))
        call = evidence.call.id
        let (takenBefore, takenAfter) = (old.taking(people), new.taking(people))
        before = try old.score(automaticBefore.answers(overriddenBy: takenBefore))
        after = try new.score(automaticAfter.answers(overriddenBy: takenAfter))
        let earlier = automaticBefore.answers()
        changes = automaticAfter.answers.compactMap { later in
            earlier[later.item].flatMap { answer in
                answer.isSame(as: later.answer) ? nil : Change(item: later.item, before: answer, after: later.answer)
            }
        }
        lostItems = takenBefore.keys.filter { takenAfter[$0] == nil }.sorted()
    }

    public var changesOutcome: Bool { before.outcome != after.outcome }

    /// Of the score in per cent, as it is shown; `nil` where either has none.
    public var difference: Double? {
        guard let before = before.percent, let after = after.percent else { return nil }
        return after - before
    }
}

extension Answer {
    /// The detail of a reason names phrase lists and measures, which may be renamed.
    fileprivate func isSame(as other: Answer) -> Bool {
        guard case .notMeasurable(let reason) = self, case .notMeasurable(let otherReason) = other else {
            return self == other
        }
        return reason.code == otherReason.code
    }
}

extension Scorecard {
    /// Those of the answers that an item of this revision takes.
    fileprivate func taking(_ answers: [String: Answer]) -> [String: Answer] {
        answers.filter { id, answer in
            guard let item = item(id) else { return false }
            do throws(AnswerError) {
                try item.validate(answer)
                return true
            } catch {
                return false
            }
        }
    }
}
