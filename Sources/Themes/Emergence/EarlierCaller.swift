/// A caller in one of the windows before the window that is judged. A set of these counts callers of earlier times as
/// those of the present are counted: each once in every window.
struct EarlierCaller: Hashable, Sendable {
    /// How many windows ended between this one and the window that is judged.
    private let window: Int
    private let caller: String

    /// - Parameters:
    ///   - time: when the caller was heard, in any unit; not after `end`.
    ///   - end: the last moment of the window before the one that is judged, in the same unit.
    ///   - length: of a window, in the same unit.
    init(_ caller: String, at time: Int, end: Int, windowsOf length: Int) {
        precondition(time <= end && length > 0, "a caller of the window that is judged, or a window without length")
        window = (end - time) / length
        self.caller = caller
    }
}
