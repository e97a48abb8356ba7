import Hummingbird
import Reviews
import Store

extension Visit {
    /// A table of a page as a file: `format` of the path is `csv` or `json`.
    /// - Parameter object: what is taken away, as the audit log has it.
    func export<Table: FileTable>(as object: AuditObject, _ table: () async throws -> Table) async throws -> Response {
        switch try parameter("format") {
        case "csv": try await handOver(.csv(try await table().csv), as: object)
        case "json": try await handOver(.text(try await table().json(), type: "application/json"), as: object)
        default: throw Refusal.notFound
        }
    }

    /// A table for other programs, be it a file of a page or the answer of the operation that does the same: on record
    /// as an export before its first byte.
    func handOver(_ answer: Response, as object: AuditObject) async throws -> Response {
        try await record(.export, on: object)
        return answer
    }
}

extension Response {
    static func csv(_ text: String) -> Response { .text(text, type: "text/csv; charset=utf-8; header=present") }
}

extension AuditObject {
    static func report(_ kind: ReportKind) -> AuditObject { AuditObject("report", kind.rawValue) }

    static func calibration(_ session: CalibrationSession) -> AuditObject { AuditObject("calibration", session.id) }
}
