import CallModel
import Reports
import Themes

/// A call that may be used, with what a digest counts of it.
struct DigestCall {
    let call: Call
    /// `nil` where nobody has looked for any.
    let feedback: CallFeedback?
    /// Whether there is a transcript; asked of calls of the period alone.
    var hasWords = false
    /// 0 where nothing was measured; asked of calls of the period alone.
    var durationMs = 0

    /// Whether it began in the period; or, of a written case, a message of it says something then.
    func isCurrent(in period: DigestPeriod) -> Bool {
        period.contains(call.startedAt) || feedback?.remarks.contains { period.contains($0.startedAt) } == true
    }
}
