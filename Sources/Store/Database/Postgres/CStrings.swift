/// Texts for a C function, one after the other in one piece of memory.
struct CStrings {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []

    /// - Parameter texts: `nil` becomes a null pointer. A NUL within a text, which would end it, becomes U+FFFD.
    init(_ texts: [String?]) {
        for text in texts {
            starts.append(text == nil ? nil : bytes.count)
            guard let text else { continue }
            bytes += (text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text).utf8CString
        }
    }

    /// Lends the texts for the time of `body`.
    func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { buffer in
            try body(starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } })
        }
    }
}
