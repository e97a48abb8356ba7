import Archive
import CallModel
import Consent
import Foundation
public import Store

extension ConsentStep {
    /// Imports a file of records: one record or an array in JSON, or a record per line where the name ends in `.jsonl`.
    ///
    /// What could not be used of a call denies that call until the file is imported again, mended; a line that names
    /// none denies every call. A file that is not there, or says nothing of any call, changes nothing.
    /// - Returns: what could not be read, or contradicts a record on file; the rest is imported.
    public func importFile(_ path: String) async throws -> [Problem] {
        do {
            let problems = try await read(URL(filePath: path), named: path)
            try await store.replaceProblems(problems, of: "consent file \(path)")
            return problems
        } catch let error as InputError {
            return [Problem(error)]
        }
    }

    private func read(_ file: URL, named path: String) async throws -> [Problem] {
        let folder = try ArchiveFolder(path: file.deletingLastPathComponent().path)
        _ = try folder.look(at: file.lastPathComponent)
        guard file.pathExtension == "jsonl" else {
            return try await add(folder.content(of: file.lastPathComponent), named: path)
        }
        return try await importLines(of: ConsentLedger(file.lastPathComponent, in: folder), named: path) ?? []
    }

    private func add(_ content: [UInt8], named path: String) async throws -> [Problem] {
        do {
            let records = try ConsentRecord.records(json: content, file: path)
            try LaterAnswers(by: clock).refuse(records, in: path)
            return try await add([ConsentFile(name: path, records: records)])
        } catch let error as InputError {
            let calls = ConsentRecord.callsNamed(inUnreadable: content)
            guard !calls.isEmpty else { throw error }
            return calls.sorted().map { Problem(error.denying($0), callID: $0) }
        }
    }

    /// Imports a ledger, some hundred records at a time.
    /// - Returns: `nil` where there is no such ledger.
    func importLines(of ledger: ConsentLedger, named file: String) async throws -> [Problem]? {
        var problems: [Problem] = []
        var records: [ConsentRecord] = []
        var later = LaterAnswers(by: clock)
        let isThere = try await ledger.forEach { line in
            switch line {
            case .record(let record, _): records.append(record)
            case .unreadable(let error, let call): problems.append(Problem(error.denying(call), callID: call))
            }
            guard records.count == 256 else { return }
            let (usable, refused) = later.sift(records, in: file)
            problems += refused
            problems += try await add([ConsentFile(name: file, records: usable)])
            records = []
        }
        let (usable, refused) = later.sift(records, in: file)
        problems += refused
        problems += try await add([ConsentFile(name: file, records: usable)])
        return isThere ? problems : nil
    }
}

extension InputError {
    /// Says what follows from a record that cannot be read: it may have been a withdrawal.
    func denying(_ call: CallID?) -> InputError {
        let denied = call.map { "call \($0) is denied" } ?? "every call is denied, for this may have been a withdrawal,"
        return InputError(code: code, file: file, place: place, expected: "\(expected); \(denied) until it is mended")
    }
}
