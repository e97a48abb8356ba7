import CallModel

/// A text file as numbered lines.
enum TextLines {
    static let malformed = "transcript.malformed"

    /// Lines without their ends (LF, CRLF or CR) and without a byte order mark.
    /// - Throws: the number of the first line that is not UTF-8.
    static func lines(of file: TranscriptFile) throws(InputError) -> [String] {
        var lines: [String] = []
        for bytes in splitAtLineEnds(withoutByteOrderMark(file.bytes)) {
            guard let line = String(validating: bytes, as: UTF8.self) else {
                throw fault(file, line: lines.count + 1, "expected text in UTF-8")
            }
            lines.append(line)
        }
        return lines
    }

    static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    static func fault(_ file: TranscriptFile, line: Int, _ expected: String) -> InputError {
        InputError(code: malformed, file: file.name, place: "line \(line)", expected: expected)
    }

    private static func splitAtLineEnds(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
            let endsCRLF = bytes[index] == 0x0A && index > bytes.startIndex && bytes[index - 1] == 0x0D
            if !endsCRLF { lines.append(bytes[start..<index]) }
            start = index + 1
        }
        lines.append(bytes[start...])
        return lines
    }
}
