/// An answer that is not the one a fixture expects.
public struct FixtureFailure: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Of the expectation, from 1.
    public let line: Int
    /// The name of the call in the fixtures.
    public let test: String
    /// `nil` where it is about the outcome.
    public let item: String?
    public let expected: String
    public let found: String

    /// `support.test.yaml:14: a polite call: greeting: expected yes, found no, searched 0.0–10.0 s`.
    public var description: String {
        let subject = [test, item].compactMap(\.self).joined(separator: ": ")
        return "\(file):\(line): \(subject): expected \(expected), found \(found)"
    }
}
