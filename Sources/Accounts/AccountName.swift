/// The name with which somebody signs in: 1...64 of `a`–`z`, `0`–`9`, `.`, `_`, `-`, `@`, beginning with a letter or digit.
public struct AccountName: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    /// Capital letters are taken as small ones. `nil` where any other character stands in the text.
    public init?(_ text: String) {
        let name = text.lowercased()
        guard (1...64).contains(name.utf8.count), let first = name.utf8.first, AccountName.isLetterOrDigit(first),
            name.utf8.allSatisfy({ AccountName.isLetterOrDigit($0) || "._-@".utf8.contains($0) })
        else { return nil }
        self.text = name
    }

    public var description: String { text }

    public static func < (left: AccountName, right: AccountName) -> Bool { left.text < right.text }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
