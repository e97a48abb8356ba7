/// Where the tables of a page can be had as files, as the partial `exports` lists them.
struct ExportLinks {
    let exportTables: [Table]
    /// Whether calls are left out of the files whose consent does not allow it.
    let leavesCallsOut: Bool

    struct Table {
        /// `nil` where the page has one table.
        let exportName: String?
        let exportFiles: [File]
    }

    struct File {
        let formatName: String
        let filePath: String
        let fileName: String
    }

    init(_ tables: [Table], leavesCallsOut: Bool = false) {
        exportTables = tables
        self.leavesCallsOut = leavesCallsOut
    }

    /// Of a page with one table.
    init(_ table: Table, leavesCallsOut: Bool = false) { self.init([table], leavesCallsOut: leavesCallsOut) }
}

extension ExportLinks.Table {
    /// - Parameters:
    ///   - path: of the table; its formats stand below.
    ///   - query: what is shown of it, with its `?`.
    ///   - file: its name without the ending.
    ///   - name: tells it from others of the page.
    init(
        _ path: String, query: String = "", file: String, named name: String? = nil,
        formats: [String] = ["csv", "json"]
    ) {
        exportName = name
        exportFiles = formats.map { format in
            ExportLinks.File(
                formatName: format.uppercased(), filePath: "\(path)/\(format)\(query)", fileName: "\(file).\(format)")
        }
    }
}
