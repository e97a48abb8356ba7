import CallModel
import Reports
import Themes

extension SurgeModel.Contact {
    /// Somebody calling in, by the metadata alone; `nil` for every other call, and for later legs of one.
    /// - Parameter words: what the installation writes as outcome.
    init?(_ call: Call, hasRecording: Bool, words: OutcomeWords) {
        guard call.medium == nil, call.direction != .outbound, call.direction != .internal, (call.leg ?? 1) == 1 else {
            return nil
        }
        let ending = ReportedCall(call, words: words, hasRecording: hasRecording).ending
        self.init(call: call.id, at: call.startedAt, isAbandoned: ending == .abandoned, queue: call.queue)
    }
}
