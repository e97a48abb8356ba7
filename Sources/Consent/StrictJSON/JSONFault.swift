public import CallModel

/// What is wrong with a JSON text, before it is known which file it is from.
public struct JSONFault: Error, Hashable, Sendable {
    /// `line 3, column 14`, or the path of a field: `purposes[0].granted_at`.
    public let place: String
    /// A sentence that begins with what was expected. Quotes nothing of the input but names of fields.
    public let expected: String

    public init(place: String, expected: String) {
        self.place = place
        self.expected = expected
    }

    /// The same, told of a file.
    /// - Parameter prefix: where in the file the JSON text stands: `line 12` of a ledger.
    public func error(code: String, file: String, at prefix: String? = nil) -> InputError {
        let parts = [prefix, place.isEmpty ? nil : place].compactMap(\.self)
        return InputError(
            code: code, file: file, place: parts.isEmpty ? nil : parts.joined(separator: ", "), expected: expected)
    }
}
