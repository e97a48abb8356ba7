import Foundation

/// Standard output for results, standard error for everything said about them.
enum Console {
    static func print(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func note(_ text: String) { write(text + "\n", to: .standardError) }

    /// As it is, without a line break.
    static func raw(_ text: String, to handle: FileHandle = .standardOutput) { write(text, to: handle) }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A reader that went away (`| head`) ends the program quietly, as it does with other tools.
    private static func write(_ text: String, to handle: FileHandle) {
        do { try handle.write(contentsOf: Data(text.utf8)) } catch { exit(0) }
    }
}
