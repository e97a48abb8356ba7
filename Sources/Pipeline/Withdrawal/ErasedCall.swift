import CallModel
import Store

/// A call that was just erased, with what is needed to show that nothing is left of it.
struct ErasedCall: Sendable {
    let id: CallID
    /// Of the recording; `nil` where it was never opened.
    let audioSHA256: String?
    let erasure: Erasure
    /// Knows the words that must not be found any more.
    let scan: ResidueScan
}
