import Reports

/// A table that can be taken away as a file.
protocol FileTable: Sendable {
    /// RFC 4180, UTF-8, with a head line; what a spreadsheet would run as a formula is defused.
    var csv: String { get }
    /// - Throws: where a number is not finite.
    func json() throws -> String
}

extension ExportTable: FileTable {}
extension CoverageTable: FileTable {}
extension ReportDocument: FileTable {}
