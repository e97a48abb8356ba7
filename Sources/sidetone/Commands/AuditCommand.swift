import ArgumentParser
import CallModel
import Foundation
import Hashing
import Pipeline
import Store

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check, read and hand out the audit log: who did what, when, to which call.",
        subcommands: [Verify.self, List.self, Export.self, Continue.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Look for entries that were changed, deleted, moved or cut off.",
            discussion: """
                Each entry holds the hash of the one before; the last is signed in audit-head.json beside the database. \
                Whoever may write the work directory can also sign anew: keep a copy of audit-head.json and \
                signing.key.pub elsewhere, and check against it with --head and --key; the copy may be older. \
                Exit status 1 where something is not as it was written.
                """)

        @OptionGroup var common: CommonOptions

        @Option(help: ArgumentHelp("A copy of audit-head.json that was kept elsewhere.", valueName: "file"))
        var head: String?

        @Option(help: ArgumentHelp("A copy of signing.key.pub that was kept elsewhere.", valueName: "file"))
        var key: String?

        func validate() throws {
            guard key == nil || head != nil else { throw ValidationError("--key belongs to --head") }
        }

        func run() async throws {
            let (head, key) = (try head.map(AuditHead.init(file:)), try key.map(VerifyingKey.init(file:)))
            let store = try await common.openStore(common.settings(), asItIs: true)
            let report = try await store.verifyAudit(against: head, key: key)
            for finding in report.findings { Console.print("\(finding)") }
            Console.print(report.summary)
            if !report.isIntact { throw ExitCode(1) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Print entries, one per line, oldest first.")

        @OptionGroup var common: CommonOptions
        @OptionGroup var filter: AuditFilter

        func run() async throws {
            let store = try await common.openStore(common.settings(), asItIs: true)
            try await store.forEachAuditEntry(filter.query) { Console.print($0.sentence) }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write entries as JSON, one object per line, with their hashes.",
            discussion: """
                The hash of an entry is the SHA-256 of its object without the field hash, with sorted keys and without \
                white space: jq -cSj 'del(.hash)' | sha256sum. The export itself is on record.
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var filter: AuditFilter

        func run() async throws {
            let store = try await common.openStore(common.settings())
            try await store.record(audit: AuditEvent(.auditExported, on: .store("audit"), by: common.author))
            try await store.forEachAuditEntry(filter.query) { Console.print(try $0.line()) }
        }
    }

    struct Continue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "continue",
            abstract: "Go on with a log whose signed head was lost or was signed with another key.",
            discussion: """
                Until then nothing that must be recorded is done. An entry says that it was continued and which head was \
                left behind; damage inside the log stays visible to audit verify. A log that does not hold what was \
                signed last, or a database that does not know of an erasure for which there is a receipt, was put \
                back: sidetone restore --replay goes on with it.
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try common.settings()
            let store = try await common.openStore(settings)
            guard try await !store.verifyAudit().isIntact else {
                throw Failure.refused("The audit log is as it was written; there is nothing to continue from.")
            }
            // Without a head nothing else tells a database that was put back.
            try await settings.workDirectory().refuseOlderThanReceipts(store)
            try await store.continueAudit(by: common.author)
            Console.print("The audit log goes on from here; the entry that says so names the head it left.")
        }
    }
}

/// Which entries are wanted.
struct AuditFilter: ParsableArguments {
    @Option(help: ArgumentHelp("From this day on, as 2026-11-23.", valueName: "day"))
    var since: Day?

    @Option(help: ArgumentHelp("Before this day.", valueName: "day"))
    var until: Day?

    @Option(help: "playback, consent.withdrawn, digest.sent, …")
    var action: AuditAction?

    @Option(help: "The call, digest or user it is about: call:LN-2101.")
    var object: String?

    @Option(help: "Whoever did it.")
    var who: String?

    var query: AuditQuery {
        AuditQuery(since: since?.time, until: until?.time, action: action?.rawValue, object: object, who: who)
    }
}

extension AuditEntry {
    /// `17  2026-11-23T02:00:00Z  night  system  –  consent.added  call:LN-2101  done`
    fileprivate var sentence: String {
        let fields = [
            "\(content.seq)", content.at.iso8601, content.who, content.role, content.session ?? "–", content.action,
            content.object, content.outcome,
        ]
        return fields.joined(separator: "  ")
    }
}

extension AuditReport {
    fileprivate var summary: String {
        var parts = ["\(entryCount) entries: \(isIntact ? "as they were written" : "NOT as they were written")."]
        if unsignedCount > 0 { parts.append("\(unsignedCount) of them are not signed yet.") }
        if continuedCount > 0 {
            parts.append(
                "Continued \(continuedCount) times after it did not match; see audit list --action audit.continued.")
        }
        return parts.joined(separator: " ")
    }
}

extension AuditHead {
    fileprivate init(file: String) throws {
        guard let data = FileManager.default.contents(atPath: file),
            let head = try? JSONDecoder().decode(AuditHead.self, from: data)
        else { throw Failure.impossible("\(file): expected a copy of audit-head.json") }
        self = head
    }
}

extension VerifyingKey {
    init(file: String) throws {
        guard let data = FileManager.default.contents(atPath: file),
            let key = VerifyingKey(hex: String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace })
        else { throw Failure.impossible("\(file): expected a copy of signing.key.pub") }
        self = key
    }
}
