/// Input that cannot be used: which file, where in it, and what was expected there. Carries no words of a call.
public struct InputError: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// Stable, for matching and counting: `transcript.malformed`, `scorecard.unknown_check`, …
    public let code: String
    /// As the user knows it: a path relative to the archive, or as given on the command line.
    public let file: String
    /// `line 12`, `row 4, column started_at`, `sections[1].items[0].weight`; `nil` where it is the file as a whole.
    public let place: String?
    /// A sentence that begins with what was expected: "expected a time with a zone".
    public let expected: String

    public init(code: String, file: String, place: String? = nil, expected: String) {
        self.code = code
        self.file = file
        self.place = place
        self.expected = expected
    }

    public var description: String {
        [file, place, expected].compactMap(\.self).joined(separator: ": ")
    }
}
