/// What could be found about the consent of one call.
public enum ConsentOnFile: Hashable, Sendable {
    /// Every record of the call, in any order; empty where there is none.
    case records([ConsentRecord])
    /// Something was found that is not a record. It may have been a withdrawal.
    case unreadable
    /// The store did not answer.
    case unavailable
}
