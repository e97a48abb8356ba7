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
            discussion: """
                Exit status 1 where one is not genuine, be it that something was only added to it, or names files in which \
                words of the call were left.
                """)

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
                let (signed, bytes) = try Self.read(file)
                let isGenuine = try signed.isGenuine(for: key, asIn: bytes)
                isClean = isClean && isGenuine && !signed.receipt.hasResidue
                Console.print("\(file): \(isGenuine ? signed.receipt.sentence : "NOT as it was signed")")
            }
            if !isClean { throw ExitCode(1) }
        }

        private static func read(_ file: String) throws -> (SignedReceipt, Data) {
            guard let bytes = FileManager.default.contents(atPath: file),
                let signed = try? JSONDecoder().decode(SignedReceipt.self, from: bytes)
            else { throw Failure.impossible("\(file): expected a receipt of a withdrawal") }
            return (signed, bytes)
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
    /// `looked for 9 texts in 10 files: nothing left (searched: work directory, database files; not searched: backups)`
    fileprivate var sentence: String {
        let tables = searched?.contains(.databaseTables) == true ? " and tables" : ""
        let left = hits.isEmpty ? "nothing left" : "words left in \(hits.joined(separator: ", "))"
        return "looked for \(texts) texts in \(files) files\(tables): \(left)\(scope)"
    }

    /// Empty for receipts of before it was said.
    private var scope: String {
        guard let searched, let notSearched else { return "" }
        func list(_ places: [Place]) -> String {
            places.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
        }
        return " (searched: \(list(searched)); not searched: \(list(notSearched)))"
    }
}
