import Foundation
import TestFolders
import Testing

@Suite struct AnalyzeTests {
    private let calls = Program.samples.appending(path: "archive")

    @Test func `analyze writes one JSON object per file, in order, and an RTTM each`() throws {
        let folder = try TestFolder.make()
        let files = ["2026-11-18/LN-2103.wav", "2026-11-19/LN-2108.flac", "2026-11-20/LN-2110.wav"].map {
            calls.appending(path: $0).path
        }
        let outcome = try Program.run(["analyze", "--json", "--rttm", folder.path] + files)
        #expect(outcome.status == 0)
        let objects = try outcome.lines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["file"] as? String } == files)
        let first = try #require(objects.first)
        #expect(
            Set(first.keys) == [
                "file", "duration_ms", "tier", "measures", "turns", "events", "interruptions", "warnings",
            ])
        #expect((objects.last?["tier"] as? String)?.hasPrefix("mono_") == true)
        // What one channel cannot carry is null, never 0.
        let measures = try #require(objects.last?["measures"] as? [String: Any])
        #expect(measures["talk.agent.ms"] is NSNull)
        let turns = try #require(objects.last?["turns"] as? [[String: Any]])
        #expect(!turns.isEmpty)
        #expect(turns.allSatisfy { ($0["speaker"] as? String)?.starts(with: /speaker\d|speech|ivr/) == true })
        let rttm = try String(contentsOf: folder.appending(path: "LN-2103.rttm"), encoding: .utf8)
        let names = Set(rttm.split(separator: "\n").map { String($0.split(separator: " ")[7]) })
        #expect(names == ["agent", "customer"])
    }

    @Test func `a damaged file is named, the others are measured, and the status is 1`() throws {
        let files = ["2026-11-20/LN-2113.wav", "2026-11-20/LN-2110.wav"].map { calls.appending(path: $0).path }
        let outcome = try Program.run(["analyze", "--json"] + files + ["/nowhere/call.wav"])
        #expect(outcome.status == 1)
        #expect(outcome.lines.count == 3)
        #expect(outcome.lines[0].contains("\"error\":{\"code\":\"damaged\""))
        #expect(outcome.lines[1].contains("\"duration_ms\""))
        #expect(outcome.messages.contains("LN-2113.wav"))
        #expect(outcome.messages.contains("/nowhere/call.wav"))
        #expect(outcome.messages.contains("2 of 3 files failed"))
    }

    @Test func `the sides follow --channels`() throws {
        let file = calls.appending(path: "2026-11-18/LN-2104.mp3").path
        func agentShare(_ channels: String) throws -> Double {
            let outcome = try Program.run(["analyze", "--json", "--channels", channels, file])
            let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            return try #require((object?["measures"] as? [String: Any])?["talk_share.agent.ratio"] as? Double)
        }
        #expect(abs(try agentShare("agent=0,customer=1") + agentShare("agent=1,customer=0") - 1) < 1e-9)
    }

    @Test func `--picture draws one recording into a file and several into a folder`() throws {
        let folder = try TestFolder.make()
        let files = ["2026-11-18/LN-2103.wav", "2026-11-19/LN-2108.flac"].map { calls.appending(path: $0).path }
        let single = folder.appending(path: "one.svg")
        #expect(try Program.run(["analyze", "--picture", single.path, files[0]]).status == 0)
        #expect(try String(contentsOf: single, encoding: .utf8).contains("<title>LN-2103</title>"))
        let several = folder.appending(path: "several")
        #expect(try Program.run(["analyze", "--picture", several.path] + files).status == 0)
        #expect(
            try Set(FileManager.default.contentsOfDirectory(atPath: several.path)) == ["LN-2103.svg", "LN-2108.svg"])
    }

    @Test(arguments: [
        ["analyze"], ["analyze", "--channels", "left=agent", "a.wav"], ["listen"], ["digest"],
        ["analyze", "--picture", "call.svg", "a.wav", "b.wav"], ["analyze", "--picture", "out", "1/a.wav", "2/a.wav"],
    ])
    func `wrong usage is a message and status 2`(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(!outcome.messages.isEmpty)
    }
}
