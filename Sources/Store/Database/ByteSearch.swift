public import Foundation

/// A look for any of several texts, as bytes.
public struct ByteSearch: Sendable {
    private let texts: [Data]

    /// - Parameter texts: empty ones are found nowhere.
    public init(for texts: [String]) { self.texts = texts.filter { !$0.isEmpty }.map { Data($0.utf8) } }

    public func isFound(in bytes: Data) -> Bool { texts.contains { bytes.range(of: $0) != nil } }

    /// The same in a file that is read piece by piece: a text that two pieces share is found too.
    /// - Parameter read: the bytes of a range of the file; zeros where the file has become shorter.
    func isFound(inBytes count: Int, pieceSize: Int = 1 << 20, read: (Range<Int>) throws -> Data) rethrows -> Bool {
        let overlap = max(0, (texts.map(\.count).max() ?? 0) - 1)
        return try stride(from: 0, to: count, by: pieceSize).contains { start in
            try isFound(in: read(start..<min(start + pieceSize + overlap, count)))
        }
    }
}

/// A file that was looked through.
public struct SearchedFile: Hashable, Sendable {
    public let name: String
    public let sizeBytes: Int
    /// Whether one of the texts is in it.
    public let isHit: Bool

    public init(name: String, sizeBytes: Int, isHit: Bool) {
        (self.name, self.sizeBytes, self.isHit) = (name, sizeBytes, isHit)
    }
}
