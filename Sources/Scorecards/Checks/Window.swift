import CallModel

/// Where in a call something is looked for. Lengths are milliseconds.
enum Window: Hashable, Encodable {
    case afterStart(lengthMs: Int)
    case beforeEnd(lengthMs: Int)
    /// Before each hold.
    case beforeHold(lengthMs: Int)
    /// After each hold.
    case afterHold(lengthMs: Int)
    /// After the first time that it is said, word for word: the occasion may count against somebody.
    case afterPhrase(SpokenPhrase, lengthMs: Int)

    /// Music is located by ear and words by a recogniser: this much may lie between what happened at once.
    private static let toleranceMs = 500

    /// In some calls there is no such stretch.
    var needsOccasion: Bool {
        switch self {
        case .afterStart, .beforeEnd: false
        case .beforeHold, .afterHold, .afterPhrase: true
        }
    }

    var phraseLists: [PhraseList] {
        switch self {
        case .afterPhrase(let phrase, _): [phrase.list]
        case .afterStart, .beforeEnd, .beforeHold, .afterHold: []
        }
    }

    /// The stretches to look at, one per occasion; empty where there was none.
    func spans(in call: ObservedCall) throws(NotMeasurable) -> [TimeRange] {
        let span = try call.span()
        return try ranges(in: call).compactMap { $0?.overlap(with: span) }
    }

    private func ranges(in call: ObservedCall) throws(NotMeasurable) -> [TimeRange?] {
        switch self {
        case .afterStart(let lengthMs): [.after(call.startMs, lengthMs)]
        case .beforeEnd(let lengthMs): [.before(try call.endMs(), lengthMs)]
        case .beforeHold(let lengthMs):
            try call.holds().map { .before($0.startMs + Window.toleranceMs, lengthMs + Window.toleranceMs) }
        case .afterHold(let lengthMs):
            try call.holds().map { .after($0.endMs - Window.toleranceMs, lengthMs + Window.toleranceMs) }
        case .afterPhrase(let phrase, let lengthMs):
            try call.matches(of: phrase, .strict).prefix(1).map { .after($0.evidence.range.endMs, lengthMs) }
        }
    }
}

extension ObservedCall {
    /// The stretches of a window; the whole call where there is none.
    func spans(of window: Window?) throws(NotMeasurable) -> [TimeRange] {
        guard let window else { return [try span()] }
        return try window.spans(in: self)
    }
}

extension TimeRange? {
    fileprivate static func after(_ ms: Int, _ lengthMs: Int) -> TimeRange? {
        TimeRange(startMs: ms, endMs: ms + lengthMs)
    }

    fileprivate static func before(_ ms: Int, _ lengthMs: Int) -> TimeRange? {
        TimeRange(startMs: max(0, ms - lengthMs), endMs: ms)
    }
}
