extension Array where Element == UInt8 {
    /// Whether these bytes stand at `offset`.
    func hold(_ text: StaticString, at offset: Int = 0) -> Bool {
        guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { expected in expected.elementsEqual(self[offset..<offset + expected.count]) }
    }

    /// An unsigned little-endian number; `nil` past the end.
    func littleEndian(at offset: Int, bytes width: Int) -> Int? {
        guard offset >= 0, offset + width <= count else { return nil }
        return self[offset..<offset + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// An unsigned big-endian number of up to seven bytes; `nil` past the end.
    func bigEndian(at offset: Int, bytes width: Int) -> Int? {
        guard offset >= 0, offset + width <= count else { return nil }
        return self[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
    }
}
