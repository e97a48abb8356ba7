import Archive
import CallModel
import Consent
import Foundation
public import Store

extension ConsentStep {
    /// Imports a file of records: one record or an array in JSON, or a record per line where the name ends in `.jsonl`.
    ///
    /// What could not be used of a call denies that call until the file is imported again, mended.
    /// - Returns: what could not be read, or contradicts a record on file; the rest is imported.
    public func importFile(_ path: String) async throws -> [Problem] {
        let problems = try await read(URL(filePath: path), named: path)
        try await store.replaceProblems(problems.filter { $0.callID != nil }, of: "consent file \(path)")
        return problems
    }

    private func read(_ file: URL, named path: String) async throws -> [Problem] {
        do {
            let folder = try ArchiveFolder(path: file.deletingLastPathComponent().path)
            guard file.pathExtension == "jsonl" else {
                let content = try folder.content(of: file.lastPathComponent)
                return try await add([
                    ConsentFile(name: path, records: try ConsentRecord.records(json: content, file: path))
                ])
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
            case .unreadable(let error, let call): problems.append(Problem(error.denying(call), callID: call))
            }
            guard records.count == 256 else { return }
            problems += try await add([ConsentFile(name: file, records: records)])
            records = []
        }
        return problems + (try await add([ConsentFile(name: file, records: records)]))
    }
}

extension InputError {
    /// Says what follows from a record that cannot be read: it may have been a withdrawal.
    fileprivate func denying(_ call: CallID?) -> InputError {
        let denied = call.map { "call \($0) is denied" } ?? "every call is denied, for this may have been a withdrawal,"
        return InputError(code: code, file: file, place: place, expected: "\(expected); \(denied) until it is mended")
    }
}
