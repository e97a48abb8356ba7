public import CallModel
public import Consent

/// A file with one consent record per line, for many calls: `consent.jsonl` at the root of the archive.
public struct ConsentLedger: Sendable {
    public static let defaultFile = "consent.jsonl"
    /// The most bytes in a line.
    public static let lineLimitBytes = 1 << 16

    /// What a line says.
    public enum Line: Hashable, Sendable {
        case record(ConsentRecord, number: Int)
        /// May have been a withdrawal: the call, or where it cannot be told every call of this ledger, is denied.
        case unreadable(InputError, of: CallID?)
    }

    private let archive: any RecordingArchive
    private let file: String

    public init(_ file: String = ConsentLedger.defaultFile, in archive: any RecordingArchive) {
        self.file = file
        self.archive = archive
    }

    /// Hands over line by line, in the order of the file and without keeping it in memory. Empty lines are passed over.
    /// One that cannot be read is `unreadable` for every call.
    /// - Returns: `false` where there is no such ledger: it says nothing, nor does it take back what it said.
    /// - Throws: only what `body` throws.
    @discardableResult public func forEach(_ body: (Line) async throws -> Void) async throws -> Bool {
        var lines: LineReader
        do throws(InputError) {
            lines = try LineReader(archive.file(at: file), limitBytes: ConsentLedger.lineLimitBytes)
        } catch {
            guard error.code != "file.missing" else { return false }
            try await body(.unreadable(error, of: nil))
            return true
        }
        while let line = next(&lines) { try await body(line) }
        return true
    }

    private func next(_ lines: inout LineReader) -> Line? {
        do throws(InputError) {
            while let line = try lines.next() {
                if !line.isBlank { return read(line) }
            }
            return nil
        } catch {
            return .unreadable(error, of: nil)
        }
    }

    private func read(_ line: LineReader.Line) -> Line {
        do throws(InputError) {
            let record = try ConsentRecord(json: line.bytes, file: file, place: "line \(line.number)")
            return .record(record, number: line.number)
        } catch {
            return .unreadable(error, of: ConsentRecord.callNamed(inUnreadable: line.bytes))
        }
    }
}
