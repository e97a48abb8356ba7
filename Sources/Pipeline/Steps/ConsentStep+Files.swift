import Archive
import CallModel
import Consent
import Foundation
public import Store

extension ConsentStep {
    /// Imports a file of records: one record or an array in JSON, or a record per line where the name ends in `.jsonl`.
    /// - Returns: what could not be read, or contradicts a record on file; the rest is imported.
    public func importFile(_ path: String) async throws -> [Problem] {
        let file = URL(filePath: path)
        do {
            let folder = try ArchiveFolder(path: file.deletingLastPathComponent().path)
            guard file.pathExtension == "jsonl" else {
                let content = try folder.content(of: file.lastPathComponent)
                return try await add(try ConsentRecord.records(json: content, file: path), from: path)
            }
            return try await importLines(of: ConsentLedger(file.lastPathComponent, in: folder), named: path)
        } catch let error as InputError {
            return [Problem(error)]
        }
    }

    /// Imports a ledger, some hundred records at a time.
    func importLines(of ledger: ConsentLedger, named file: String) async throws -> [Problem] {
        var problems: [Problem] = []
        var records: [ConsentRecord] = []
        try await ledger.forEach { line in
            switch line {
            case .record(let record, _): records.append(record)
            case .unreadable(let error, let call): problems.append(Problem(error, callID: call))
            }
            guard records.count == 256 else { return }
            problems += try await add(records, from: file)
            records = []
        }
        return problems + (try await add(records, from: file))
    }
}
