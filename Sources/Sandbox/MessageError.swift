import Glibc

/// Why a message did not get through.
public enum MessageError: Error, Hashable, Sendable {
    /// The other process is gone, or has closed its end.
    case closed
    case tooLong
    /// By number of the system's error.
    case system(Int32)

    init(_ number: Int32) { self = number == EPIPE || number == ECONNRESET ? .closed : .system(number) }
}
