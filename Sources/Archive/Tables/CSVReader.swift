import CallModel

/// Rows of a CSV file (RFC 4180), one at a time: fields in quotes may hold delimiters, line ends and doubled quotes;
/// rows end with LF or CRLF; UTF-8, with or without a byte order mark.
struct CSVReader: ~Copyable {
    struct Row: Hashable {
        /// As a spreadsheet counts: the header is row 1, empty rows count.
        let number: Int
        let fields: [String]
    }

    /// The most bytes in a row; an open quote must not swallow a file.
    static let rowLimitBytes = 1 << 20

    private var bytes: ByteReader
    private let delimiter: UInt8
    private var number = 0
    private var rowBytes = 0
    private var isFinished = false

    init(_ file: consuming RegularFile, delimiter: UInt8) throws(InputError) {
        bytes = try ByteReader(file)
        self.delimiter = delimiter
    }

    /// The next row that is not empty; `nil` at the end. After an error it can be asked for the row that follows.
    /// - Throws: `manifest.malformed` with the row.
    mutating func next() throws(InputError) -> Row? {
        while !isFinished {
            let fields = try row()
            if fields != [""] { return Row(number: number, fields: fields) }
        }
        return nil
    }

    private mutating func row() throws(InputError) -> [String] {
        (number, rowBytes) = (number + 1, 0)
        var fields: [String] = []
        var fault: String?
        var hasMore = true
        while hasMore {
            let field = try field()
            hasMore = field.hasNext
            fault = fault ?? field.fault
            fields.append(field.text)
        }
        if let fault { throw malformed(fault) }
        return fields
    }

    private struct Field {
        var text = ""
        /// Another field follows in the row.
        var hasNext = false
        var fault: String?
    }

    private mutating func field() throws(InputError) -> Field {
        var content: [UInt8] = []
        var field = Field()
        let isQuoted = try bytes.peek() == CSVReader.quote
        if isQuoted {
            _ = try take()
            field.fault = try quoted(into: &content) ? nil : "expected a quote at the end of the field"
        }
        let quotedCount = content.count
        field.hasNext = try unquoted(into: &content)
        let outside = content[quotedCount...]
        if isQuoted ? !outside.isEmpty : outside.contains(CSVReader.quote) {
            field.fault = field.fault ?? "expected quotes around the whole field, and doubled inside"
        }
        if let text = String(validating: content, as: UTF8.self) {
            field.text = text
        } else {
            field.fault = field.fault ?? "expected text in UTF-8"
        }
        return field
    }

    /// - Returns: whether the closing quote was found.
    private mutating func quoted(into content: inout [UInt8]) throws(InputError) -> Bool {
        while let byte = try take() {
            if byte != CSVReader.quote {
                content.append(byte)
            } else if try bytes.peek() == CSVReader.quote {
                _ = try take()
                content.append(byte)
            } else {
                return true
            }
        }
        return false
    }

    /// Reads up to the delimiter or the end of the row.
    /// - Returns: whether it was the delimiter.
    private mutating func unquoted(into content: inout [UInt8]) throws(InputError) -> Bool {
        while let byte = try take() {
            if byte == delimiter { return true }
            if byte == CSVReader.lineFeed { return false }
            let following = try bytes.peek()
            if byte != CSVReader.carriageReturn || following != CSVReader.lineFeed { content.append(byte) }
        }
        return false
    }

    /// Notes the end of the file, and ends where a row is too long or the file cannot be read.
    private mutating func take() throws(InputError) -> UInt8? {
        guard rowBytes < CSVReader.rowLimitBytes else {
            isFinished = true
            throw malformed("expected no more than \(CSVReader.rowLimitBytes) bytes; is a quote left open?")
        }
        rowBytes += 1
        do throws(InputError) {
            let byte = try bytes.next()
            if byte == nil { isFinished = true }
            return byte
        } catch {
            isFinished = true
            throw error
        }
    }

    private func malformed(_ expected: String) -> InputError {
        InputError(code: "manifest.malformed", file: bytes.path, place: "row \(number)", expected: expected)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
