public import CallModel

extension ArchiveFolder {
    /// The most bytes that are read of a metadata, consent or transcript file.
    public static let sideFileLimitBytes = 16 << 20
}

extension RecordingArchive {
    /// The whole of a small file beside a recording.
    /// - Throws: `file.too_large` beyond the limit, whatever size the file claims; the errors of `file(at:)`.
    public func content(
        of relativePath: String, limitBytes: Int = ArchiveFolder.sideFileLimitBytes
    ) throws(InputError) -> [UInt8] {
        var file = try file(at: relativePath)
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = try file.read(into: &block), count > 0 {
            content += block[..<count]
            guard content.count <= limitBytes else {
                throw InputError(
                    code: "file.too_large", file: relativePath, expected: "expected no more than \(limitBytes) bytes")
            }
        }
        return content
    }
}
