/// How long a night puts titles of themes into words: its digest waits for it.
public struct RewordingLimits: Hashable, Sendable {
    /// Titles asked for, the largest themes first; the others wait for the next night.
    public var questions: Int
    /// No title is asked for after that.
    public var duration: Duration

    public init(questions: Int = 200, duration: Duration = .seconds(1200)) {
        self.questions = questions
        self.duration = duration
    }
}
