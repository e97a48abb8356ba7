import Foundation

/// Standard output for results, standard error for everything said about them.
enum Console {
    static func print(_ text: String) { raw(text + "\n") }

    /// Lost where nobody reads it any more: a night does not end because its log did.
    static func note(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }

    /// On the terminal's last line, as it is.
    static func draw(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// As it is, without a line break. A reader that has gone ends the program quietly, as with other tools; output
    /// that cannot be written is an error.
    static func raw(_ text: String) {
        let failure = write(text, to: STDOUT_FILENO)
        guard failure != 0 else { return }
        if failure != EPIPE { note("sidetone: the output cannot be written: \(String(cString: strerror(failure)))") }
        exit(failure == EPIPE ? 0 : 2)
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// - Returns: 0, or the number of the system's error.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
        }
        return 0
    }
}
