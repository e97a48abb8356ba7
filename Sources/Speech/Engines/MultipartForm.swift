/// A form with a file in it (RFC 7578, `multipart/form-data`).
struct MultipartForm {
    private var parts: [UInt8] = []
    private static let boundary = "sidetone-form-7f3c1b9a5e2d4860"

    var contentType: String { "multipart/form-data; boundary=\(Self.boundary)" }

    var body: [UInt8] { parts + Array("--\(Self.boundary)--\r\n".utf8) }

    /// - Parameter value: never split by the boundary: line breaks become blanks.
    mutating func add(_ name: String, _ value: String) {
        let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
        open(#"form-data; name="\#(name)""#)
        parts += Array("\r\n\(line)\r\n".utf8)
    }

    mutating func add(_ name: String, file: String, kind: String, _ content: [UInt8]) {
        open(#"form-data; name="\#(name)"; filename="\#(file)""#)
        parts += Array("Content-Type: \(kind)\r\n\r\n".utf8) + content + Array("\r\n".utf8)
    }

    private mutating func open(_ disposition: String) {
        parts += Array("--\(Self.boundary)\r\nContent-Disposition: \(disposition)\r\n".utf8)
    }
}
