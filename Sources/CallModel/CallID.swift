import Foundation

/// The name of a call, as the recorder or the telephone system gave it: 1...200 printable characters, no slash.
///
/// Kept in Unicode's composed form (NFC), so that a name is one name whether `é` was written in one letter or in two.
public struct CallID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    private static let mostBytes = 800

    /// `nil` where the text is empty, longer than 200 characters or 800 bytes, or holds a slash or a control character.
    public init?(_ text: String) {
        guard (1...200).contains(text.count), text.utf8.count <= Self.mostBytes, text != ".", text != "..",
            text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control && $0 != "/" && $0 != "\\" })
        else { return nil }
        self.text = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }

    public var description: String { text }

    public static func < (left: CallID, right: CallID) -> Bool { left.text < right.text }
}

extension CallID: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = CallID(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "expected a call id of 1 to 200 printable characters"))
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
