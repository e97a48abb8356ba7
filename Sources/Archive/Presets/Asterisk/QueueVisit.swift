import CallModel

/// A caller's way through one queue, from the events of `queue_log`.
struct QueueVisit {
    let queue: String
    let file: String
    let place: String
    let enteredEpochS: Int
    /// The number the caller called from.
    var customer: String?
    var waitMs: Int?
    var agent: String?
    var talkMs: Int?
    var transferredTo: String?
    /// `completed`, `transferred`, `abandoned`, `timed_out`, `left_by_key`, `queue_empty`, `queue_unavailable`; `nil`
    /// while the log does not say.
    var outcome: String?

    init(_ event: QueueEvent, file: String, place: String) {
        (queue, enteredEpochS, self.file, self.place) = (event.queue, event.epochSeconds, file, place)
    }

    /// Takes in what an event says. Parameters as in Asterisk's page "Queue Logs".
    mutating func take(_ event: QueueEvent) {
        switch event.name {
        case "ENTERQUEUE": customer = event.text(1)
        case "CONNECT":
            agent = AsteriskName.member(event.member)
            waitMs = event.milliseconds(0)
        case "COMPLETEAGENT", "COMPLETECALLER": complete(event, wait: 0, talk: 1, "completed")
        case "BLINDTRANSFER", "TRANSFER":
            transferredTo = event.text(0)
            complete(event, wait: 2, talk: 3, "transferred")
        case "ATTENDEDTRANSFER": attended(event)
        case "ABANDON": leave(event, wait: 2, "abandoned")
        case "EXITWITHTIMEOUT": leave(event, wait: 2, "timed_out")
        case "EXITWITHKEY": leave(event, wait: 3, "left_by_key")
        case "EXITEMPTY": leave(event, wait: 2, "queue_empty")
        case "FULL", "JOINEMPTY", "JOINUNAVAIL": leave(event, wait: nil, "queue_unavailable")
        default: break
        }
    }

    /// `method|data…|holdtime|calltime|origposition`: the times are counted from the end, since the data of a method
    /// may have several fields.
    private mutating func attended(_ event: QueueEvent) {
        let count = event.parameters.count
        guard count >= 5 else { return complete(event, wait: 0, talk: 1, "transferred") }
        complete(event, wait: count - 3, talk: count - 2, "transferred")
    }

    private mutating func complete(_ event: QueueEvent, wait: Int, talk: Int, _ outcome: String) {
        agent = agent ?? AsteriskName.member(event.member)
        waitMs = waitMs ?? event.milliseconds(wait)
        talkMs = event.milliseconds(talk)
        self.outcome = outcome
    }

    private mutating func leave(_ event: QueueEvent, wait: Int?, _ outcome: String) {
        waitMs = wait.flatMap { event.milliseconds($0) }
        self.outcome = outcome
    }
}
