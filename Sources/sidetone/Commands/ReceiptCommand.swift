import ArgumentParser
import CallModel
import Foundation
import Hashing
import Pipeline
import Store

struct ReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "Check receipts of withdrawals.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Say whether receipts are as they were signed, and what they say.",
            discussion: "Exit status 1 where one is not genuine, or names files in which words of the call were left.")

        @OptionGroup var common: CommonOptions

        @Option(
            help: ArgumentHelp("A copy of signing.key.pub (default: that of the work directory).", valueName: "file"))
        var key: String?

        @Argument(help: "Receipts, as consent withdraw wrote them.")
        var files: [String]

        func run() async throws {
            let key = try VerifyingKey(
                file: self.key ?? WorkDirectory(path: common.settings().work).signingKey.publicPath)
            var isClean = true
            for file in files {
                let signed = try SignedReceipt(file: file)
                let isGenuine = try signed.isGenuine(for: key)
                isClean = isClean && isGenuine && !signed.receipt.hasResidue
                Console.print("\(file): \(isGenuine ? signed.receipt.sentence : "NOT as it was signed")")
            }
            if !isClean { throw ExitCode(1) }
        }
    }
}

extension WithdrawalReceipt {
    /// `genuine: call LN-2101, withdrawn 2026-11-21T…, deleted 1 transcript, 4 feedback; nothing left in 9 files`
    var sentence: String {
        let deleted = removed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return "genuine: call \(callID), withdrawn \(withdrawnAt), "
            + "deleted \(deleted.isEmpty ? "nothing" : deleted.joined(separator: ", ")); "
            + (archive.map { "in the archive: \($0.sentence); " } ?? "")
            + (residue?.sentence ?? "no words of it were known, and nothing was looked for")
    }
}

extension ArchiveErasure {
    /// `recordings deleted: 1, transcripts deleted: 1, files that stay: 0`
    var sentence: String {
        "recordings deleted: \(recordings), transcripts deleted: \(transcripts), files that stay: \(kept)"
    }
}

extension ResidueReport {
    fileprivate var sentence: String {
        let left = hits.isEmpty ? "nothing left" : "words left in \(hits.joined(separator: ", "))"
        return "looked for \(texts) texts in \(files) files: \(left)"
    }
}

extension SignedReceipt {
    fileprivate init(file: String) throws {
        guard let data = FileManager.default.contents(atPath: file),
            let receipt = try? JSONDecoder().decode(SignedReceipt.self, from: data)
        else { throw Failure.impossible("\(file): expected a receipt of a withdrawal") }
        self = receipt
    }
}
