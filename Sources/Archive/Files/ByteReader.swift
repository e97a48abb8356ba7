import CallModel

/// The bytes of a file one by one, read in blocks. A byte order mark at the start is left out.
struct ByteReader: ~Copyable {
    private var file: RegularFile
    private var block = [UInt8](repeating: 0, count: 1 << 16)
    private var count = 0
    private var index = 0

    /// Reads from the first byte on.
    init(_ file: consuming RegularFile) throws(InputError) {
        self.file = file
        try fill()
        if block[..<count].starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    var path: String { file.path }

    /// `nil` at the end.
    mutating func next() throws(InputError) -> UInt8? {
        guard let byte = try peek() else { return nil }
        index += 1
        return byte
    }

    /// The byte that `next` will return.
    mutating func peek() throws(InputError) -> UInt8? {
        if index == count { try fill() }
        return index < count ? block[index] : nil
    }

    private mutating func fill() throws(InputError) {
        index = 0
        count = try file.read(into: &block)
    }
}
