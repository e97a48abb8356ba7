import Foundation
import Testing

@Suite struct DocumentsTests {
    @Test func `docs/measures.md is what the program prints`() throws {
        let file = Program.repository.appending(path: "docs/measures.md")
        #expect(try Program.run(["measures"]).output == String(contentsOf: file, encoding: .utf8))
    }

    @Test func `docs/web.md holds the table of roles that the program prints`() throws {
        let file = Program.repository.appending(path: "docs/web.md")
        let table = try Program.run(["user", "roles"]).output
        #expect(table.count > 500)
        #expect(try String(contentsOf: file, encoding: .utf8).contains(table))
    }

    @Test func `the shipped scorecards pass the check, and each its own tests`() throws {
        let folder = Program.repository.appending(path: "scorecards").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".test.yaml") }
        #expect(files.count >= 3)
        #expect(names.count { $0.hasSuffix(".test.yaml") } == files.count)
        let outcome = try Program.run(["scorecard", "check"] + files.map { folder + "/" + $0 })
        #expect(outcome.status == 0)
        #expect(outcome.lines.count { $0.contains(": ok: ") } == files.count)
        #expect(try Program.run(["scorecard", "test"] + files.map { folder + "/" + $0 }).status == 0)
    }

    @Test func `every command explains itself`() throws {
        let commands = ["nightly", "analyze", "ingest", "consent", "draw", "score", "themes", "digest", "report"]
        for command in commands + ["scorecard", "measures", "doctor", "dump", "serve", "user"] {
            let outcome = try Program.run(["help", command])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE: sidetone \(command)"))
        }
    }
}
