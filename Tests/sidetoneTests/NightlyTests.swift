import Foundation
import TestFolders
import Testing

/// A copy of the sample archive, for nights run as a program.
private struct Archive {
    let folder: URL

    init() throws {
        folder = try TestFolder.make()
        try FileManager.default.copyItem(
            at: Program.samples.appending(path: "archive"), to: folder.appending(path: "archive"))
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            ?? .init()
        where file.lastPathComponent != "LN-2114.wav" {
            try FileManager.default.setAttributes(
                [.modificationDate: Date.wholeSeconds(ago: 86_400)], ofItemAtPath: file.path)
        }
    }

    func nightly(
        work: String = "work", config: URL = Program.samples.appending(path: "sidetone.yaml")
    ) -> [String] {
        [
            "nightly", "--config", config.path, "--archive", folder.appending(path: "archive").path, "--work",
            folder.appending(path: work).path, "--date", "2026-11-23",
        ]
    }

    func dump(work: String = "work") throws -> String {
        try Program.run(["dump", "--work", folder.appending(path: work).path]).output
    }
}

@Suite struct NightlyTests {
    @Test func `a night prints the ledger, names what failed, and ends with status 1`() throws {
        let archive = try Archive()
        let outcome = try Program.run(archive.nightly())
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("2026-11-20/LN-2113.wav: damaged"))
        let words = outcome.lines.map { $0.split(separator: " ").map(String.init) }
        for row in [["processed", "13"], ["refused", "2"], ["files", "in", "the", "archive", "18"]] {
            #expect(words.contains(row), "\(outcome.output)")
        }
    }

    @Test func `a night killed at any moment is completed by the next, as if it had not been`() throws {
        let archive = try Archive()
        #expect(try Program.run(archive.nightly(work: "undisturbed")).status == 1)
        let expected = try archive.dump(work: "undisturbed")
        var random = SystemRandomNumberGenerator()
        var kills = 0
        // Delays cover the whole of a night, from before the database exists to after the digest.
        for round in 0..<15 {
            let work = "killed-\(round % 3)"
            let (process, _, _) = try Program.start(archive.nightly(work: work))
            Thread.sleep(forTimeInterval: Double.random(in: 0.02...1.2, using: &random))
            if process.isRunning { kills += 1 }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        for work in ["killed-0", "killed-1", "killed-2"] {
            #expect(try Program.run(archive.nightly(work: work)).status == 1)
            #expect(try archive.dump(work: work) == expected)
        }
        #expect(kills > 0, "every night was faster than its kill: nothing was tested")
    }

    @Test func `of two nights on one work directory the second says so and leaves`() throws {
        let archive = try Archive()
        let (first, _, _) = try Program.start(archive.nightly())
        defer { first.waitUntilExit() }
        // The lock is there as soon as the first has opened its work directory.
        let lock = archive.folder.appending(path: "work/night.lock").path
        while !FileManager.default.fileExists(atPath: lock), first.isRunning { Thread.sleep(forTimeInterval: 0.01) }
        Thread.sleep(forTimeInterval: 0.1)
        let second = try Program.run(archive.nightly())
        #expect(second.status == 2)
        #expect(second.messages.contains("another night is running"))
    }

    @Test func `an archive that does not exist and a work directory that cannot be written stop at once`() throws {
        let folder = try TestFolder.make().path
        let missing = try Program.run(["nightly", "--archive", folder + "/nowhere", "--work", folder + "/work"])
        #expect(missing.status == 2)
        #expect(missing.messages.contains("nowhere"))
        let unwritable = try Program.run(["nightly", "--archive", folder, "--work", "/proc/nowhere"])
        #expect(unwritable.status == 2)
        #expect(unwritable.messages.contains("/proc/nowhere"))
    }

    @Test func `a night without its archive says so, and deletes what was kept long enough all the same`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        func facts(_ table: String) throws -> Int {
            try archive.dump().split(separator: "\n").count { $0.hasPrefix(table + "\t") }
        }
        let recordings = try facts("recording")
        #expect(try facts("transcript") > 0)
        try FileManager.default.removeItem(at: archive.folder.appending(path: "archive"))
        let config = archive.folder.appending(path: "short.yaml")
        try Data("retention: { transcript: 1 }\n".utf8).write(to: config)
        let outcome = try Program.run(archive.nightly(config: config))
        #expect(outcome.status == 2 && outcome.messages.contains("expected"))
        #expect(try facts("transcript") == 0)
        #expect(try facts("recording") == recordings)
    }

    @Test func `a misspelt setting is named with its line`() throws {
        let folder = try TestFolder.make()
        try Data("archive:\n  path: a\n  manifest: []\n".utf8).write(to: folder.appending(path: "sidetone.yaml"))
        let outcome = try Program.run(["nightly"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("sidetone.yaml: line 3: expected one of"))
    }

    @Test func `a flag wins over the environment, the environment over the file, and the file over the default`() throws
    {
        let folder = try TestFolder.make()
        func workDirectory(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> String {
            let outcome = try Program.run(["doctor"] + arguments, in: folder, environment: environment)
            let line = try #require(outcome.lines.first { $0.contains("work directory: ") })
            return String(line.split(separator: "/").last ?? "")
        }
        #expect(try workDirectory().hasSuffix("sidetone-work"))
        try Data("work: from-file\n".utf8).write(to: folder.appending(path: "sidetone.yaml"))
        #expect(try workDirectory() == "from-file")
        #expect(try workDirectory(environment: ["SIDETONE_WORK": "from-environment"]) == "from-environment")
        let flag = try workDirectory(["--work", "from-flag"], environment: ["SIDETONE_WORK": "from-environment"])
        #expect(flag == "from-flag")
    }

    @Test(arguments: ["dump", "report", "doctor"]) func `looking does not make a work directory`(command: String) throws
    {
        let folder = try TestFolder.make()
        let outcome = try Program.run([command, "--work", "mistyped"], in: folder)
        #expect(outcome.status == (command == "doctor" ? 1 : 2))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "mistyped").path))
    }

    @Test(arguments: [
        ("SIDETONE_ARCHIVE_SETTLE_S", "-1"), ("SIDETONE_WORKERS", "two"), ("SIDETONE_DIGEST_LANGUAGE", "de"),
    ])
    func `a setting with a wrong value is named with what was expected`(key: String, value: String) throws {
        let folder = try TestFolder.make()
        let outcome = try Program.run(["nightly", "--archive", folder.path], in: folder, environment: [key: value])
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("expected") && outcome.messages.contains(value))
    }

    @Test func `output that cannot be written is not taken for success`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let work = archive.folder.appending(path: "work").path
        let shell = try Program.run(
            ["-c", "'\(Program.path.path)' dump --work '\(work)' >/dev/full"], executable: "/bin/sh")
        #expect(shell.status == 2)
    }

    @Test func `withdrawing the consent of a call nobody knows is refused`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let work = archive.folder.appending(path: "work").path
        let outcome = try Program.run(["consent", "withdraw", "LN-9999", "--reason", "typo", "--work", work])
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("LN-9999"))
    }

    @Test func `a recording is deleted where a withdrawal says so and names the folder it lies in`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let folder = archive.folder.appending(path: "archive").path
        let recording = folder + "/2026-11-20/LN-2109.mp3"
        let withdraw = [
            "consent", "withdraw", "LN-2109", "--reason", "asked", "--with-audio", "--work",
            archive.folder.appending(path: "work").path,
        ]
        #expect(try Program.run(withdraw).status == 2)
        #expect(FileManager.default.fileExists(atPath: recording))
        let outcome = try Program.run(withdraw + ["--archive", folder])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.output.contains("recordings deleted: 1, transcripts deleted: 1, files that stay: 0"))
        #expect(!FileManager.default.fileExists(atPath: recording))
    }

    @Test func `a receipt says where was searched, and is not genuine once something was added to it`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let work = archive.folder.appending(path: "work").path
        let withdrawn = try Program.run(["consent", "withdraw", "LN-2103", "--reason", "asked", "--work", work])
        #expect(withdrawn.status == 0, "phrases of a scorecard are no words of the call: \(withdrawn.output)")
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: work + "/receipts").first)
        let receipt = "\(work)/receipts/\(name)"
        let genuine = try Program.run(["receipt", "verify", receipt, "--work", work])
        #expect(genuine.status == 0)
        #expect(
            genuine.output.contains(
                "nothing left (searched: work directory, database files; not searched: backups)"))
        let text = try String(contentsOfFile: receipt, encoding: .utf8)
        try Data(text.replacing("\"signature\"", with: "\"note\" : \"no backups\", \"signature\"").utf8)
            .write(to: URL(filePath: receipt))
        let forged = try Program.run(["receipt", "verify", receipt, "--work", work])
        #expect(forged.status == 1 && forged.output.contains("NOT as it was signed"))
    }

    @Test func `an archive is not said to be empty while something in it may be a recording`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let folder = archive.folder.appending(path: "archive").path
        let mend = [
            "mend", "archive", "--emptied", "--archive", folder, "--work", archive.folder.appending(path: "work").path,
        ]
        let recorded = try Program.run(mend)
        #expect(recorded.status != 0 && recorded.messages.contains(".mp3"))
        try FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder + "/elsewhere", withDestinationPath: "/tmp")
        let linked = try Program.run(mend)
        #expect(linked.status != 0 && linked.messages.contains("elsewhere"))
        try FileManager.default.removeItem(atPath: folder + "/elsewhere")
        #expect(try Program.run(mend).status == 0)
    }

    @Test func `a database that was put back as a copied file is closed until what was erased is erased once more`()
        throws
    {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let work = archive.folder.appending(path: "work").path
        let (database, copy) = (work + "/sidetone.sqlite", archive.folder.appending(path: "copy").path)
        try FileManager.default.copyItem(atPath: database, toPath: copy)
        let words = "courier comparison is brilliant"
        #expect(try archive.dump().contains(words))
        #expect(
            try Program.run(["consent", "withdraw", "LN-2109", "--reason", "asked", "--work", work]).status == 0)
        for log in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + log) }
        try FileManager.default.copyItem(atPath: copy, toPath: database)
        let closed = try Program.run(["dump", "--work", work])
        #expect(closed.status == 2 && closed.output.isEmpty)
        #expect(closed.messages.contains("sidetone restore --replay"))
        #expect(try Program.run(["audit", "verify", "--work", work]).status == 1)
        let replay = try Program.run(["restore", "--replay", "--work", work])
        #expect(replay.status == 0, "\(replay.messages)")
        #expect(replay.output.contains("1 erasures were done once more"))
        #expect(try !archive.dump().contains(words))
    }

    @Test(arguments: [["restore"], ["restore", "b.sqlite", "--replay"]])
    func `a restoration is of a file or of what is there`(_ arguments: [String]) throws {
        #expect(try Program.run(arguments).status == 2)
    }

    @Test func `the arithmetic of a score is shown`() throws {
        let archive = try Archive()
        _ = try Program.run(archive.nightly())
        let config = ["--config", Program.samples.appending(path: "sidetone.yaml").path]
        let work = ["--work", archive.folder.appending(path: "work").path]
        let outcome = try Program.run(["score", "LN-2104"] + work + config)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("dead_air.total.ms"))
        #expect(outcome.output.contains(" points = "))
        // Scoring needs consent like everything else.
        #expect(try Program.run(["score", "LN-2112"] + work + config).status == 1)
    }
}

extension Date {
    /// A moment without a fraction: Foundation sets a file's time in whole microseconds, and one that it rounds up to a
    /// million is refused by the system.
    fileprivate static func wholeSeconds(ago seconds: Double) -> Date {
        Date(timeIntervalSince1970: (Date.now.timeIntervalSince1970 - seconds).rounded(.down))
    }
}
