public import CallModel

/// The calls that share the values of the policy's columns, and are drawn from together.
///
/// Printed and stored as its key: `agent=anna;queue=support`. `%`, `;`, `=`, the comma and control characters in names
/// and values are written as `%` and two hexadecimal digits per byte; a column that a call does not have stands without
/// `=`, so that "nobody said" and an empty text stay apart. Without columns the key is empty: all calls are one stratum.
public struct Stratum: Hashable, Sendable, CustomStringConvertible {
    public let key: String

    public init(key: String) { self.key = key }

    /// The stratum of a call under `columns`, in their order.
    public init(of call: Call, columns: [String]) {
        key = columns.map { column in
            let name = Stratum.escaped(column)
            return call.column(column).map { "\(name)=\(Stratum.escaped($0))" } ?? name
        }.joined(separator: ";")
    }

    public var description: String { key.isEmpty ? "all calls" : key }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control || "%;=,".unicodeScalars.contains(scalar) {
                escaped += String(scalar).utf8.map(hexEscape).joined()
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func hexEscape(_ byte: UInt8) -> String {
        "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
}

extension Stratum: Comparable {
    /// By the bytes of the key, as `LC_ALL=C sort` does.
    public static func < (left: Stratum, right: Stratum) -> Bool { left.key.precedesByBytes(right.key) }
}

extension Stratum: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(key: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(key)
    }
}

extension String {
    /// An order that does not depend on a locale or on Unicode tables: UTF-8, byte by byte.
    func precedesByBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
