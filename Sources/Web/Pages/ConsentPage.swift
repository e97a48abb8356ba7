import Reports
import Accounts
import CallModel
import Consent
import FoundationEssentials
import Hummingbird
import Pipeline
import Secrets
import Store

/// What each call may be used for, and taking consent back: for who answers for privacy.
enum ConsentPage {
    static let routes: [Route] = [
        .page("/consent", .readConsent, answer: find),
        .page("/consent/{call}", .readConsent, answer: show),
        .page("/consent/{call}/receipts/{receipt}", .readConsent) { try await $0.handOverReceipt() },
        .page("/consent/{call}/withdraw", .withdrawConsent, answer: confirm),
        .form("/consent/{call}/withdraw", .withdrawConsent, answer: withdraw),
    ]

    private static let findTemplate = PageTemplate(PackageResources.consent_mustache)
    private static let callTemplate = PageTemplate(PackageResources.consent_call_mustache)
    private static let withdrawTemplate = PageTemplate(PackageResources.consent_withdraw_mustache)

    private struct Find {
        let givenCall: String
        let isUnknown: Bool
        let figures: [Figure]
        let hasFigures: Bool
    }

    /// How many recordings were refused, for which reason.
    private struct Figure {
        let reasonText: String
        let reasonCount: String
    }

    private struct Call {
        let callName: String
        let callPath: String
        let isErased: Bool
        let receipts: [ReceiptRow]
        let hasReceipts: Bool
        let isReceiptPending: Bool
        let mayWithdraw: Bool
        let purposes: [PurposeRow]
        let records: [RecordRow]
        let hasRecords: Bool
        let done: String?
        /// Said where a legal hold keeps what should be deleted.
        let held: String?
    }

    private struct PurposeRow {
        let purposeName: String
        let stateClass: String
        let stateText: String
        let whyText: String
    }

    private struct RecordRow {
        let recordNumber: String
        let recordName: String
        let recordState: String
        let recordTime: String
    }

    /// What was deleted, as it was signed.
    private struct ReceiptRow {
        let receiptPath: String
        let receiptFile: String
        let receiptTime: String
        /// What the search for its words found.
        let receiptFound: String
        /// Who got words of the call.
        let recalls: [RecallRow]
        let hasRecalls: Bool
    }

    private struct RecallRow {
        let recallText: String
    }

    private struct Withdrawal {
        let callName: String
        let callPath: String
        let problem: String?
        let givenReason: String
    }

    struct Decision: Encodable {
        let purpose: String
        let granted: Bool
        /// The record that grants it, or the code of the denial.
        let because: String
    }

    // MARK: Finding a call

    @Sendable private static func find(_ visit: Visit) async throws -> Response {
        let given = visit.target.query["call"] ?? ""
        if let id = CallID(given), try await visit.house.store.knows(id) {
            return visit.see("/consent/\(id.text.percentEncoded)")
        }
        let refused = try await visit.house.store.ledger().filter { $0.fate == .refused }
        let figures = refused.map { entry in
            Figure(
                reasonText: visit.messages("denial.\((entry.reason ?? "").replacing("consent.", with: ""))"),
                reasonCount: visit.language.numbers.whole(entry.count))
        }
        return try visit.page(
            findTemplate, titled: "consent.title",
            Find(givenCall: given, isUnknown: !given.isEmpty, figures: figures, hasFigures: !figures.isEmpty),
            status: given.isEmpty ? .ok : .notFound)
    }

    static func knownCall(_ visit: Visit) async throws -> CallID {
        guard let id = CallID(try visit.parameter("call")), try await visit.house.store.knows(id) else {
            throw Refusal.notFound
        }
        return id
    }

    // MARK: One call

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try await knownCall(visit)
        let messages = visit.messages
        let rows = try await decisions(id, visit).map { decision in
            PurposeRow(
                purposeName: messages("purpose.\(decision.purpose)"),
                stateClass: decision.granted ? "granted" : "denied",
                stateText: messages(decision.granted ? "consent.granted" : "consent.denied"),
                whyText: decision.granted
                    ? messages("consent.by_record", ["record": decision.because])
                    : messages("denial.\(decision.because.replacing("consent.", with: ""))"))
        }
        let records = try await visit.house.store.consentChain(of: id).map { record($0, visit) }
        let isErased = try await visit.house.store.isErased(id)
        let (receipts, isPending) = try await visit.receipts(of: id)
        let isKept = try await visit.house.store.owesWithdrawal(of: id)
        return try visit.page(
            callTemplate, titled: "consent.title",
            Call(
                callName: id.text, callPath: path(id), isErased: isErased,
                receipts: receipts.map { receipt($0.receipt, visit) }, hasReceipts: !receipts.isEmpty,
                isReceiptPending: isPending, mayWithdraw: visit.may(.withdrawConsent),
                purposes: rows, records: records, hasRecords: !records.isEmpty,
                done: visit.target.query["withdrawn"].map { _ in messages("consent.withdrawn") },
                held: isKept ? messages("consent.held") : nil))
    }

    static func decisions(_ id: CallID, _ visit: Visit) async throws -> [Decision] {
        let audio = try await visit.house.store.call(id)?.audioDigest
        let consent = await (try await visit.house.gate()).consent(to: id, audio: audio)
        return Purpose.allCases.map { purpose in
            switch consent.decide(purpose) {
            case .granted(let record): Decision(purpose: purpose.rawValue, granted: true, because: record)
            case .denied(let denial): Decision(purpose: purpose.rawValue, granted: false, because: denial.code)
            }
        }
    }

    private static func record(_ stored: StoredConsentRecord, _ visit: Visit) -> RecordRow {
        let record = try? ConsentRecord(json: stored.document.utf8, file: "store")
        return RecordRow(
            recordNumber: String(stored.seq), recordName: stored.recordID,
            recordState: record.map { visit.messages("consent.status.\($0.status.rawValue)") } ?? "–",
            recordTime: record.map { visit.clock.text($0.revocation?.at ?? $0.capture.at) } ?? "–")
    }

    private static func receipt(_ receipt: WithdrawalReceipt, _ visit: Visit) -> ReceiptRow {
        let recalls = receipt.recalls.map { recall in
            RecallRow(
                recallText: visit.messages(
                    recall.isCertain ? "consent.recall" : "consent.recall_uncertain",
                    ["recipient": recall.recipient, "period": recall.period, "time": visit.clock.text(recall.sentAt)]))
        }
        return ReceiptRow(
            receiptPath: "\(path(receipt.callID))/receipts/\(receipt.receiptID.percentEncoded)",
            receiptFile: "\(receipt.receiptID).json", receiptTime: visit.clock.text(receipt.withdrawnAt),
            receiptFound: found(receipt.residue, visit.messages), recalls: recalls, hasRecalls: !recalls.isEmpty)
    }

    private static func found(_ residue: ResidueReport?, _ messages: Messages) -> String {
        guard let residue else { return messages("consent.receipt_unsearched") }
        return residue.hits.isEmpty
            ? messages("consent.receipt_clean") : messages.counted("consent.receipt_left", residue.hits.count)
    }

    private static func path(_ id: CallID) -> String { "/consent/\(id.text.percentEncoded)" }

    // MARK: Taking back

    @Sendable private static func confirm(_ visit: Visit) async throws -> Response {
        try withdrawalPage(visit, try await knownCall(visit), problem: nil, reason: "")
    }

    /// Only with the call's name typed once more: nothing brings back what is deleted here.
    @Sendable private static func withdraw(_ visit: Visit) async throws -> Response {
        let id = try await knownCall(visit)
        let form = try visit.form
        let reason = (form["reason"] ?? "").prefix(200).trimmingPrefix { $0.isWhitespace }
        guard form["confirmation"] == id.text, !reason.isEmpty else {
            return try withdrawalPage(
                visit, id, problem: visit.messages("consent.confirm_wrong"), reason: String(reason))
        }
        let receipt = try await takeBack(id, reason: String(reason), visit)
        return visit.see(path(id) + (receipt == nil ? "" : "?withdrawn=1"))
    }

    /// - Returns: `nil` where a legal hold keeps the call.
    static func takeBack(_ id: CallID, reason: String, _ visit: Visit) async throws -> SignedReceipt? {
        let withdrawal = Pipeline.Withdrawal(
            settings: visit.house.settings.product, store: visit.house.store, author: try visit.author)
        return try await withdrawal.run(id, reason: reason, by: try visit.account.name.text)
    }

    private static func withdrawalPage(
        _ visit: Visit, _ id: CallID, problem: String?, reason: String
    ) throws -> Response {
        try visit.page(
            withdrawTemplate, titled: "consent.withdraw",
            Withdrawal(callName: id.text, callPath: path(id), problem: problem, givenReason: reason),
            status: problem == nil ? .ok : .badRequest)
    }
}
