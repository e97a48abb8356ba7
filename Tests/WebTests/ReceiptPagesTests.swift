import Accounts
import CallModel
import Foundation
import HTTPTypes
import Pipeline
import Store
import Testing

@testable import Web

/// What says that a call was erased, for those who answer for it.
@Suite struct ReceiptPagesTests {
    private static func house() async throws -> House {
        let house = try await Team.house()
        try await house.add("petra", .privacyOfficer)
        return house
    }

    /// The officer takes the consent to call 1 back.
    /// - Returns: the id of the receipt.
    private static func withdraw(_ house: House) async throws -> String {
        let done = try await Program(house, of: "petra").ask(
            .post, "/consent/1/withdraw", #"{"confirmation":"1","reason":"asked"}"#)
        return try required(done.text("receipt"))
    }

    private static func exports(_ house: House) async throws -> [String] {
        try await house.store.auditEntries(AuditQuery(action: AuditAction.export.rawValue), before: nil, limit: 9)
            .map { "\($0.content.who) \($0.content.object)" }
    }

    @Test func `the officer takes the receipt away, by page and by API, as it was signed and on record`() async throws {
        let house = try await Self.house()
        let id = try await Self.withdraw(house)
        let (program, browser) = (try await Program(house, of: "petra"), try await house.browser(of: "petra"))
        let known = try await program.get("/consent/1")
        #expect(known["receipts"] == .array([.text(id)]) && known["is_receipt_pending"] == .truth(false))
        let path = "/consent/1/receipts/\(id)"
        #expect(try await program.get(path)["receipt", "call_id"] == .text("1"))
        #expect(try await browser.get("/consent/1").text.contains("href=\"\(path)\" download=\"\(id).json\""))
        let file = try await browser.get(path)
        #expect(file.headers[.contentType] == "application/json")
        let signed = try JSONDecoder().decode(SignedReceipt.self, from: Data(file.bytes))
        let kept = try house.bench.settings.product.workDirectory().signedReceipts(of: try required(CallID("1")))
        #expect(kept == [signed])
        #expect(try await Self.exports(house) == ["petra call:1", "petra call:1"])
    }

    @Test func `nobody has the receipt who may not read consent`() async throws {
        let house = try await Self.house()
        for (name, role) in [("audra", Role.auditor), ("root", .admin), ("paul", .product)] {
            try await house.add(name, role)
        }
        let id = try await Self.withdraw(house)
        let readers: Set = ["petra", "manager", "audra"]
        for user in ["petra", "manager", "audra", "anna", "lead", "olena", "root", "paul"] {
            let status = readers.contains(user) ? 200 : 404
            let path = "/consent/1/receipts/\(id)"
            #expect(try await house.browser(of: user).get(path).status == status, "\(user)")
            #expect(try await Program(house, of: user).get(path).status == status, "\(user)")
        }
        #expect(try await Self.exports(house).count == 2 * readers.count, "who is refused leaves no row")
    }

    @Test func `a receipt is had under its own call alone, and there is none of a call that is kept`() async throws {
        let house = try await Self.house()
        try await house.addScorableCall("2", agent: "A-2", team: "south")
        let id = try await Self.withdraw(house)
        let browser = try await house.browser(of: "petra")
        for path in ["/consent/2/receipts/\(id)", "/consent/1/receipts/other", "/consent/9/receipts/\(id)"] {
            #expect(try await browser.get(path).status == 404, "\(path)")
        }
        #expect(try await !browser.get("/consent/2").text.contains("<h2>Receipts</h2>"))
    }

    @Test func `a receipt that is still to be signed is said to be pending, and one that never comes is not`()
        async throws
    {
        let house = try await Self.house()
        try await house.addScorableCall("2", agent: "A-2", team: "south")
        let author = AuditAuthor.night(at: house.bench.now())
        _ = try await house.store.erase(
            try required(CallID("1")), reason: "withdrawn", by: author,
            receipt: ReceiptOrder(receiptID: "r-1", marks: []))
        _ = try await house.store.erase(try required(CallID("2")), reason: "refused", by: author)
        let (program, browser) = (try await Program(house, of: "petra"), try await house.browser(of: "petra"))
        let pending = try await program.get("/consent/1")
        #expect(pending["receipts"] == .array([]) && pending["is_receipt_pending"] == .truth(true))
        #expect(try await browser.get("/consent/1").text.contains("A receipt is pending"))
        #expect(try await browser.get("/consent/1/receipts/r-1").status == 404)
        #expect(try await program.get("/consent/2")["is_receipt_pending"] == .truth(false))
        #expect(try await browser.get("/consent/2").text.contains("No receipt is kept here of this deletion."))
    }
}
