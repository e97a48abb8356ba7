import CallModel

/// The lines of a file one at a time, without their ends (LF or CRLF).
struct LineReader: ~Copyable {
    struct Line {
        /// From 1.
        let number: Int
        let bytes: [UInt8]

        var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }

    private var bytes: ByteReader
    private let limitBytes: Int
    private var number = 0
    private var isFinished = false

    init(_ file: consuming RegularFile, limitBytes: Int) throws(InputError) {
        bytes = try ByteReader(file)
        self.limitBytes = limitBytes
    }

    /// `nil` at the end, and after the file could not be read.
    /// - Throws: `file.line_too_long`; the line after it can be asked for.
    mutating func next() throws(InputError) -> Line? {
        guard !isFinished else { return nil }
        number += 1
        var line: [UInt8] = []
        var isTooLong = false
        while let byte = try take(), byte != 0x0A {
            if line.count < limitBytes { line.append(byte) } else { isTooLong = true }
        }
        guard !isTooLong else {
            throw InputError(
                code: "file.line_too_long", file: bytes.path, place: "line \(number)",
                expected: "expected no more than \(limitBytes) bytes")
        }
        if line.last == 0x0D { line.removeLast() }
        return isFinished && line.isEmpty ? nil : Line(number: number, bytes: line)
    }

    private mutating func take() throws(InputError) -> UInt8? {
        do throws(InputError) {
            let byte = try bytes.next()
            if byte == nil { isFinished = true }
            return byte
        } catch {
            isFinished = true
            throw error
        }
    }
}
