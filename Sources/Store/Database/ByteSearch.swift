public import Foundation
public import Hashing

/// A look through files for texts of which nothing but marks are known, for all of them at once.
public struct ByteSearch: Sendable {
    private let search: TextSearch

    public init(for marks: [TextMark], by marker: TextMarker) { search = TextSearch(for: marks, by: marker) }

    /// The texts in bytes that are in memory.
    public func texts(in bytes: [UInt8]) -> Set<String> { search.texts(in: bytes) }

    /// The texts in a file that is read piece by piece: one that two pieces share is found too.
    /// - Parameter read: the bytes of a range of the file, fewer or zeros where it has become shorter.
    public func texts(
        inBytes count: Int, pieceSize: Int = 1 << 20, read: (Range<Int>) throws -> Data
    ) rethrows -> Set<String> {
        let overlap = max(0, search.longest - 1)
        return try stride(from: 0, to: count, by: pieceSize).reduce(into: []) { found, start in
            found.formUnion(search.texts(in: Array(try read(start..<min(start + pieceSize + overlap, count)))))
        }
    }
}

/// A file that was looked through, or a table of a server whose files are out of reach.
public struct SearchedFile: Hashable, Sendable {
    public let name: String
    public let sizeBytes: Int
    /// What was looked for and is in it.
    public let texts: Set<String>

    public init(name: String, sizeBytes: Int, texts: Set<String>) {
        (self.name, self.sizeBytes, self.texts) = (name, sizeBytes, texts)
    }
}
