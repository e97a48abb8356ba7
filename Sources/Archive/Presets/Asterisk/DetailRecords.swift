import CallModel
import FoundationEssentials

/// The call detail records of one CSV file.
struct DetailRecords {
    /// As `cdr_csv` writes them, without a header; the last ones by its settings `loguniqueid`, `loguserfield` and
    /// `newcdrcolumns`.
    private static let masterColumns = [
        "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start",
        "answer", "end", "duration", "billsec", "disposition", "amaflags", "uniqueid", "userfield", "peeraccount",
        "linkedid", "sequence",
    ]

    let file: String
    let archive: any RecordingArchive
    let zone: TimeZone?

    func read() -> [Result<DetailRecord, InputError>] {
        var results: [Result<DetailRecord, InputError>] = []
        do throws(InputError) {
            var rows = try CSVReader(archive.file(at: file), delimiter: UInt8(ascii: ","))
            var columns = DetailRecords.masterColumns
            while let row = next(&rows, &results) {
                if row.number == 1, let header = DetailRecords.header(row) {
                    columns = header
                } else {
                    results.append(record(row, columns))
                }
            }
        } catch {
            results.append(.failure(error))
        }
        return results
    }

    /// The next row that can be read; what cannot goes to the results.
    private func next(
        _ rows: inout CSVReader, _ results: inout [Result<DetailRecord, InputError>]
    ) -> CSVReader.Row? {
        while true {
            do throws(InputError) {
                return try rows.next()
            } catch {
                results.append(.failure(error))
            }
        }
    }

    /// `nil` where the row is a record.
    private static func header(_ row: CSVReader.Row) -> [String]? {
        let names = row.fields.map { $0.trimmed.lowercased() }
        return names.contains("disposition") && names.contains("uniqueid") ? names : nil
    }

    private func record(_ row: CSVReader.Row, _ columns: [String]) -> Result<DetailRecord, InputError> {
        guard row.fields.count <= columns.count else {
            return .failure(
                InputError(
                    code: "asterisk.cdr", file: file, place: "row \(row.number)",
                    expected: "expected no more than \(columns.count) fields, found \(row.fields.count)"))
        }
        let pairs = zip(DetailRecords.named(columns, row.fields.count), row.fields.map(\.trimmed))
        let texts = Dictionary(pairs.filter { !$1.isEmpty }) { first, _ in first }
        return Result { () throws(InputError) in
            try DetailRecord(TableRecord(place: "row \(row.number)", texts: texts), file: file, zone: zone)
        }
    }

    /// Without `userfield` but with the newer columns `cdr_csv` writes twenty fields.
    private static func named(_ columns: [String], _ count: Int) -> [String] {
        count == 20 && columns == masterColumns ? columns.filter { $0 != "userfield" } : columns
    }
}
