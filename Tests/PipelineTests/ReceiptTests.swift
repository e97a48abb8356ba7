import CallModel
import Foundation
import Hashing
import Pipeline
import Store
import Testing

/// Receipts of withdrawals as files: what makes one genuine, and how it is kept.
@Suite struct ReceiptTests {
    /// Written by a Sidetone whose receipts did not say yet where was searched.
    private static let earlier = """
        {
          "receipt" : {
            "audio_sha256" : "d2936955873ed67adc923587067a73f88af5765c51e51ad693fd464162be836f",
            "audit_hash" : "8e25b4d751f499182802e641898b8dac2b25f7a35a045ed282fa868022ca052a",
            "audit_seq" : 48,
            "author" : "uid:0",
            "call_id" : "LN-2104",
            "recalls" : [

            ],
            "receipt_id" : "114536d5-47bc-4017-8dca-4d12e1b016c4",
            "removed" : {
              "acoustics" : 1,
              "evaluation" : 1,
              "feedback" : 1,
              "search_call" : 1,
              "search_word" : 37,
              "transcript" : 1
            },
            "residue" : {
              "bytes" : 1200850,
              "files" : 20,
              "hits" : [

              ],
              "shared" : 0,
              "texts" : 18
            },
            "schema" : "sidetone-receipt/1",
            "withdrawn_at" : "2026-11-22T17:26:11Z"
          },
          "signature" : "53a2bd746b6b5ae46b17805c9ee1b27c01efd89ba0d4ac01c9f1a1870cda3bda4eaa0b5890ad42ea9b149f28\
        3771b49b682ca3c9e7baaa26a27fc1266654a90a"
        }
        """

    private func key() throws -> VerifyingKey {
        try #require(VerifyingKey(hex: "0d0a5050eee0a3bf8a9c26a14c305e686208415efefdcebd82b11249ae5ea6a0"))
    }

    private func receipt(_ text: String) throws -> (signed: SignedReceipt, file: Data) {
        (try JSONDecoder().decode(SignedReceipt.self, from: Data(text.utf8)), Data(text.utf8))
    }

    @Test(arguments: [earlier, earlier.filter { !$0.isWhitespace }])
    func `a receipt of an earlier Sidetone is genuine, however it is laid out`(text: String) throws {
        let (signed, file) = try receipt(text)
        #expect(try signed.isGenuine(for: key(), asIn: file))
        #expect(signed.receipt.residue?.searched == nil && signed.receipt.residue?.notSearched == nil)
    }

    @Test(arguments: ["\"receipt\" :", "\"audit_hash\" :", "\"bytes\" :", "\"signature\" :"])
    func `a receipt to which something was added is not genuine, though all that was signed is there`(
        place: String
    ) throws {
        let addition = "\"note\" : \"all backups were destroyed too\", "
        let (signed, file) = try receipt(Self.earlier.replacing(place, with: addition + place))
        #expect(try signed.isGenuine(for: key()))
        #expect(try !signed.isGenuine(for: key(), asIn: file))
    }

    @Test func `a receipt that was altered is none of its call's, and those of others stay`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let altered = try await sample.withdraw("LN-2109", withAudio: false).receipt
        let other = try await sample.withdraw("LN-2101", withAudio: false).receipt
        let file = work.receiptPath(altered.receiptID)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try Data(text.replacing("\"author\" : \"uid:0\"", with: "\"author\" : \"uid:1\"").utf8)
            .write(to: URL(filePath: file))
        #expect(try work.signedReceipts(of: altered.callID).isEmpty)
        #expect(try work.signedReceipts(of: other.callID).map(\.receipt) == [other])
    }

    @Test func `a receipt that says where was searched is genuine as it was written`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let written = try await sample.withdraw("LN-2109", withAudio: false).receipt
        let text = try String(contentsOfFile: work.receiptPath(written.receiptID), encoding: .utf8)
        let (signed, file) = try receipt(text)
        #expect(try signed.isGenuine(for: work.signingKey.load().verifyingKey, asIn: file))
        #expect(signed.receipt == written && written.residue?.searched != nil)
    }

    @Test func `a receipt takes the place of what a kill left of it, and is its owner's alone`() async throws {
        let sample = try SampleNight()
        let work = try sample.settings().workDirectory()
        _ = try await sample.store().erase(
            #require(CallID("LN-2109")), reason: "withdrawn", by: SampleNight.author,
            receipt: ReceiptOrder(receiptID: "r-1", marks: []))
        try FileManager.default.createDirectory(atPath: work.receipts, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: URL(filePath: work.receiptPath("r-1") + ".new"))
        #expect(try await sample.withdraw("LN-2109", withAudio: false).receipt.receiptID == "r-1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: work.receipts) == ["r-1.json"])
        let attributes = try FileManager.default.attributesOfItem(atPath: work.receiptPath("r-1"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: [".dat.nosync1a2b.json", "r-1.json.new", "r-1.json~", "README"])
    func `a file beside the receipts that is none stops no restoration`(name: String) async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        _ = try await sample.withdraw("LN-2109", withAudio: false)
        try Data("{".utf8).write(to: URL(filePath: work.receipts).appending(path: name))
        #expect(try await work.restore(backup, by: SampleNight.author) == 1)
        #expect(try await work.replay(by: SampleNight.author) == 0)
    }

    @Test func `a receipt to which something was added stops a restoration`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let work = try sample.settings().workDirectory()
        let backup = sample.folder.appending(path: "b").path
        try work.backUp(to: backup)
        let path = work.receiptPath(try await sample.withdraw("LN-2109", withAudio: false).receipt.receiptID)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacing("\"audit_seq\" :", with: "\"note\" : 1, \"audit_seq\" :").utf8)
            .write(to: URL(filePath: path))
        let error = await #expect(throws: InputError.self) { try await work.restore(backup, by: SampleNight.author) }
        #expect(error?.code == "receipt.unreadable")
    }
}
