/// The gate's answer; there is no third.
public enum ConsentDecision: Hashable, Sendable {
    /// By the record with this id. Holds for the moment of the question only: ask again at the next step.
    case granted(recordID: String)
    case denied(ConsentDenial)

    public var isGranted: Bool {
        if case .granted = self { true } else { false }
    }
}
