public import CallModel

/// Who was given a drawn call, until when.
public struct AssignedCall: Hashable, Sendable {
    public let drawID: String
    public let kind: String
    public let callID: CallID
    public let reviewer: String
    public let dueDay: String

    public init(drawID: String, kind: String, callID: CallID, reviewer: String, dueDay: String) {
        self.drawID = drawID
        self.kind = kind
        self.callID = callID
        self.reviewer = reviewer
        self.dueDay = dueDay
    }
}

extension AssignedCall {
    var place: QueuePlace { QueuePlace(drawID: drawID, kind: kind, callID: callID) }
}
