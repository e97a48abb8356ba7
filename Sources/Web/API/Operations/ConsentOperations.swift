import Accounts
import CallModel
import Consent
import Hummingbird
import Pipeline
import Store

/// What a call may be used for, and taking consent back.
enum ConsentOperations {
    static let routes: [Route] = [
        .api(
            .get, "/consent/{call}", .readConsent, APIOperation("What a call may be used for now", response: shape)
        ) { visit in
            let id = try await ConsentPage.knownCall(visit)
            let (receipts, isPending) = try await visit.receipts(of: id)
            return try visit.json(
                Answer(
                    call: id.text, isErased: try await visit.house.store.isErased(id),
                    purposes: try await ConsentPage.decisions(id, visit),
                    records: try await visit.house.store.consentChain(of: id).map(Record.init),
                    receipts: receipts.map(\.receipt.receiptID), isReceiptPending: isPending))
        },
        .api(
            .get, "/consent/{call}/receipts/{receipt}", .readConsent,
            APIOperation("A signed receipt of what was deleted of a call", response: .signedReceipt)
        ) { try await $0.handOverReceipt() },
        .api(
            .post, "/consent/{call}/withdraw", .withdrawConsent,
            APIOperation(
                "Take consent back: everything derived from the call is deleted for good",
                request: .object([.init("confirmation", .line(1...200)), .init("reason", .line(1...200))]),
                response: .object([.init("held", .truth), .init("receipt", .optional(.text))])),
            answer: withdraw),
    ]

    private static let shape = JSONShape.object([
        .init("call", .text), .init("is_erased", .truth),
        .init(
            "purposes",
            .list(
                .object([
                    .init("purpose", .oneOf(Purpose.self)), .init("granted", .truth), .init("because", .text),
                ]))),
        .init(
            "records",
            .list(
                .object([
                    .init("seq", .integer(nil)), .init("record_id", .text), .init("sha256", .text),
                    .init("status", .optional(.oneOf(ConsentRecord.Status.self))),
                ]))),
        .init("receipts", .list(.text)), .init("is_receipt_pending", .truth),
    ])

    private struct Answer: Encodable {
        let call: String
        let isErased: Bool
        let purposes: [ConsentPage.Decision]
        let records: [Record]
        /// Their ids, the latest last.
        let receipts: [String]
        /// One is still to be signed.
        let isReceiptPending: Bool

        private enum CodingKeys: String, CodingKey {
            case call
            case isErased = "is_erased"
            case purposes, records, receipts
            case isReceiptPending = "is_receipt_pending"
        }
    }

    private struct Record: Encodable {
        let seq: Int
        let recordID: String
        let sha256: String
        /// `nil` where the record cannot be read.
        let status: String?

        init(_ stored: StoredConsentRecord) {
            seq = stored.seq
            recordID = stored.recordID
            sha256 = stored.sha256
            status = (try? ConsentRecord(json: stored.document.utf8, file: "store"))?.status.rawValue
        }

        private enum CodingKeys: String, CodingKey {
            case seq
            case recordID = "record_id"
            case sha256, status
        }
    }

    private struct WithdrawRequest: Decodable {
        let confirmation: String
        let reason: String
    }

    private struct Withdrawn: Encodable {
        /// A legal hold keeps the call until it is released.
        let held: Bool
        /// The id of the signed receipt.
        let receipt: String?
    }

    /// Only with the call's name said once more: nothing brings back what is deleted here.
    @Sendable private static func withdraw(_ visit: Visit) async throws -> Response {
        let id = try await ConsentPage.knownCall(visit)
        let request = try visit.json(WithdrawRequest.self)
        guard request.confirmation == id.text else {
            throw Refusal.unfit(
                reason: "not_confirmed",
                ShapeFault(place: "/confirmation", expected: "expected the call that the path names"))
        }
        let receipt = try await ConsentPage.takeBack(id, reason: request.reason.trimmed, visit)
        return try visit.json(Withdrawn(held: receipt == nil, receipt: receipt?.receipt.receiptID))
    }
}
