public import CallModel

/// A call with everything that a report can ask of it.
public struct ReportedCall: Hashable, Sendable {
    public let call: Call
    /// How it ended for the caller; `nil` where nobody said.
    public let ending: CallEnding?
    /// What became of the customer's matter; `nil` where nobody said.
    public let solution: CallSolution?
    /// By the calendar or the load; `nil` where neither is declared.
    public var regime: LoadRegime?
    /// Somebody was recorded, whatever became of the recording.
    public let isRecorded: Bool
    /// Consent allows it to be scored now.
    public var mayBeScored = false
    /// For a review, at random, and not replaced.
    public var isDrawn = false
    /// Measures that have a value, by name; `nil` where the call was not measured, or may not be.
    public var measures: [String: Double]?
    /// What the machine answered; `nil` where it did not, or consent does not allow it any more.
    public var automatic: CallScore?
    /// What people said, published, of a call drawn at random.
    public var reviewed: CallScore?
    /// Whether the agent disputed the review; `nil` without one.
    public var isDisputed: Bool?
    /// How far people agreed who scored the call in a calibration, 0…1; `nil` where fewer than two did.
    public var calibration: Double?
    /// What the customer spoke of, sorted; `nil` where there are no words that may be used.
    public var themes: [String]?
    /// Whether the customer thanked at the end, and whether something was praised; `nil` where it could not be heard.
    public var isLoyal: Bool?
    /// Whether the customer came back; `nil` until it was looked for.
    public var comeback: Comeback?
    /// Columns that a call leaves open which nobody took: as those have them who take the calls of its queue.
    public internal(set) var claimed: [String: String] = [:]
    /// Callers gave up in its queue of whom a column of the report cannot say whose they were.
    public internal(set) var isOfDividedQueue = false

    /// - Parameters:
    ///   - words: what the installation writes as outcome.
    ///   - hasRecording: somebody talked, whatever the outcome says.
    public init(_ call: Call, words: OutcomeWords = OutcomeWords(), hasRecording: Bool = false) {
        self.call = call
        isRecorded = hasRecording
        ending = words.ending(of: call, hasRecording: hasRecording)
        solution = words.solution(of: call)
    }

    /// Whether its page can be shown now: it may be scored, or what was written may be read.
    public var isOpen: Bool { mayBeScored || call.medium != nil && themes != nil }

    /// Every value of a column: those that `Call.column` knows or others are `claimed` for, `load` (the regime), and
    /// `theme`, of which a call can have several. A call without any is in the group of calls of which nobody said.
    public func values(of column: String) -> [String?] {
        switch column {
        case "load": [regime?.rawValue]
        case "theme": (themes ?? []).isEmpty ? [nil] : themes ?? []
        default: [call.column(column) ?? claimed[column]]
        }
    }
}

/// Which of two kinds of hours a call came in.
public enum LoadRegime: String, Codable, CaseIterable, Sendable { case peak, quiet }
