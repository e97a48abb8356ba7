public import CallModel

/// Everything that is wrong with a scorecard file, in the order of its lines.
public struct ScorecardErrors: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not empty. Codes begin with `scorecard.`, places with `line 12`.
    public let errors: [InputError]

    public init(errors: [InputError]) {
        precondition(!errors.isEmpty, "a failure names what is wrong")
        self.errors = errors
    }

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
