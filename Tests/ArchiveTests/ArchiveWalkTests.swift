import Archive
import CallModel
import Glibc
import Testing

struct ArchiveWalkTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func entries() throws -> [ArchiveEntry] {
        var walk = ArchiveWalk(try scratch.archive)
        var entries: [ArchiveEntry] = []
        while let entry = walk.next() { entries.append(entry) }
        return entries
    }

    private func recordings() throws -> [RecordingFile] {
        try entries().compactMap { if case .recording(let file) = $0 { file } else { nil } }
    }

    private func unusable() throws -> [UnusableEntry] {
        try entries().compactMap { if case .unusable(let entry) = $0 { entry } else { nil } }
    }

    @Test func `recordings of every format are found in folders of any depth, in the same order each time`() throws {
        try scratch.folder("b")
        try scratch.folder("b/c")
        try scratch.folder("a")
        for name in ["z.wav", "a/2.flac", "a/1.ogg", "b/c/4.OPUS", "b/3.Mp3", "b/notes.txt", "b/wav"] {
            try scratch.file(name)
        }
        #expect(try recordings().map(\.path) == ["z.wav", "a/1.ogg", "a/2.flac", "b/3.Mp3", "b/c/4.OPUS"])
    }

    @Test func `size and time of change are told without opening the file`() throws {
        try scratch.file("a.wav", "12345")
        try scratch.touch("a.wav", modifiedMs: 1_763_276_400_250)
        try #require(chmod(scratch.absolute(Array("a.wav".utf8)), 0) == 0)
        #expect(try recordings().map(\.look) == [FileLook(sizeBytes: 5, modifiedMs: 1_763_276_400_250)])
    }

    @Test func `times of change in 1970 and far in the future are only numbers`() throws {
        try scratch.file("old.wav")
        try scratch.file("new.wav")
        try scratch.touch("old.wav", modifiedMs: 0)
        try scratch.touch("new.wav", modifiedMs: 10_000_000_000_000)
        #expect(try recordings().map(\.look.modifiedMs) == [10_000_000_000_000, 0])
    }

    @Test func `an archive is without recordings where nothing is one, or may be or hide one`() throws {
        try scratch.folder("day")
        for name in ["notes.txt", "day/gone.consent.json"] { try scratch.file(name) }
        #expect(try scratch.archive.firstSignOfRecording() == nil)
        let shut = ShutFolder(archive: try scratch.archive, name: "day")
        let unlisted = ArchiveEntry.unusable(UnusableEntry(path: "day", reason: .unreadable))
        #expect(shut.firstSignOfRecording() == unlisted, "what cannot be listed may hold some")
        try scratch.link("day/linked.wav", to: "a.wav")
        let linked = ArchiveEntry.unusable(UnusableEntry(path: "day/linked.wav", reason: .symbolicLink))
        #expect(try scratch.archive.firstSignOfRecording() == linked)
    }

    @Test func `consent whose recording is not there, or not to be opened, is found by itself`() throws {
        try scratch.folder("day")
        for name in ["a.wav", "a.consent.json", "gone.consent.json", "linked.consent.json"] {
            try scratch.file("day/" + name)
        }
        try scratch.link("day/linked.wav", to: "a.wav")
        let lone = try entries().compactMap { if case .consent(let path) = $0 { path } else { nil } }
        #expect(lone == ["day/gone.consent.json", "day/linked.consent.json"])
    }

    @Test func `what belongs to a recording is found beside it`() throws {
        try scratch.folder("day")
        for name in ["a.wav", "a.json", "a.consent.json", "a.vtt", "b.wav", "c.json"] {
            try scratch.file("day/" + name)
        }
        let recordings = try recordings()
        #expect(
            recordings.first
                == RecordingFile(
                    path: "day/a.wav", look: try #require(recordings.first?.look), metadata: "day/a.json",
                    consent: "day/a.consent.json"))
        #expect(recordings.last?.metadata == nil)
    }

    @Test func `whether a file lies beside another is told without opening it`() throws {
        try scratch.folder("day")
        try scratch.file("day/a.vtt")
        let archive = try scratch.archive
        #expect(archive.holds("day/a.vtt") && archive.holds("day"))
        #expect(!archive.holds("day/b.vtt") && !archive.holds("elsewhere/a.vtt") && !archive.holds(""))
    }

    @Test func `the sidecar that names the whole file goes before the one that names its base`() throws {
        for name in ["a.wav", "a.mp3", "a.json", "a.wav.json"] { try scratch.file(name) }
        #expect(try recordings().map(\.metadata) == ["a.json", "a.wav.json"])
    }

    @Test func `hidden and temporary files and folders are passed over`() throws {
        try scratch.folder(".trash")
        for name in [".trash/a.wav", ".a.wav", "~a.wav", "a.wav~", "a.wav.part", "a.wav.tmp", "a.wav.filepart"] {
            try scratch.file(name)
        }
        #expect(try entries().isEmpty)
    }

    @Test func `links are reported and not followed, wherever they lead`() throws {
        try scratch.folder("inside")
        try scratch.file("inside/a.wav")
        try scratch.link("loop", to: ".")
        try scratch.link("out", to: "/")
        try scratch.link("b.wav", to: "inside/a.wav")
        try scratch.link("c.wav", to: "/etc/passwd")
        try scratch.link("d.wav", to: "nowhere")
        try scratch.link("notes.txt", to: "inside/a.wav")
        #expect(try unusable().map(\.path) == ["b.wav", "c.wav", "d.wav", "loop", "out"])
        #expect(try unusable().allSatisfy { $0.reason == .symbolicLink })
        #expect(try recordings().map(\.path) == ["inside/a.wav"])
    }

    @Test func `pipes, sockets and folders with the name of a recording are reported and never opened`() throws {
        try scratch.pipe("pipe.wav")
        try scratch.folder("folder.wav")
        try scratch.file("folder.wav/a.wav")
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        try bindUnixSocket(listener, "socket.wav")
        #expect(
            try unusable()
                == ["folder.wav", "pipe.wav", "socket.wav"].map { UnusableEntry(path: $0, reason: .notRegular) })
        #expect(try recordings().isEmpty)
    }

    private func bindUnixSocket(_ descriptor: Int32, _ name: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = scratch.absolute(Array(name.utf8))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.map { UInt8(bitPattern: $0) }) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
        try #require(result == 0)
    }

    @Test func `a name that is not UTF-8 is reported, readable`() throws {
        try scratch.file([0x61, 0xFF, 0x0A] + Array(".wav".utf8))
        #expect(try unusable() == [UnusableEntry(path: "a\\xFF\n.wav", reason: .nameNotUTF8)])
    }

    @Test func `dangerous names are only names`() throws {
        let names = [
            "--help.wav", "-rf.wav", "a\nb.wav", "a b.wav", "'; DROP TABLE calls; --.wav", "$(reboot).wav", "*.wav",
            "\u{202E}gpj.wav", "%00.wav", "...wav.wav", String(repeating: "n", count: 251) + ".wav", "\\..\\a.wav",
        ]
        for name in names { try scratch.file(name) }
        #expect(Set(try recordings().map(\.path)) == Set(names.filter { !$0.hasPrefix(".") }))
    }

    @Test func `names that differ only in their normal form are two files, each with its own sidecar`() throws {
        let names = ["\u{E9}", "e\u{301}"]
        for name in names { try scratch.file(name + ".wav") }
        try scratch.file("\u{E9}.json")
        let recordings = try recordings()
        #expect(recordings.map { Array($0.path.utf8) } == names.reversed().map { Array(($0 + ".wav").utf8) })
        #expect(recordings.map { $0.metadata == nil } == [true, false])
    }

    @Test func `a folder deeper than the longest path is walked to its end`() throws {
        let name = String(repeating: "d", count: 250)
        var folder = try #require(Optional(open(scratch.path, O_RDONLY | O_DIRECTORY)))
        for _ in 0..<20 {
            try #require(mkdirat(folder, name, 0o700) == 0)
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY)
            close(folder)
            folder = next
        }
        close(openat(folder, "deep.wav", O_WRONLY | O_CREAT, 0o600))
        close(folder)
        #expect(try recordings().map { $0.path.split(separator: "/").count } == [21])
    }

    @Test func `an archive that does not exist or is a file is refused`() throws {
        try scratch.file("file")
        for path in [scratch.path + "/none", scratch.path + "/file", ""] {
            let error = #expect(throws: InputError.self) { try ArchiveFolder(path: path) }
            #expect(error?.code == "archive.missing")
        }
    }

    @Test func `an empty archive has no entries`() throws {
        #expect(try entries().isEmpty)
    }
}

/// An archive of which one folder cannot be listed.
private struct ShutFolder: RecordingArchive {
    let archive: any RecordingArchive
    let name: String

    var path: String { archive.path }

    func file(at relativePath: String) throws(InputError) -> RegularFile { try archive.file(at: relativePath) }

    func look(at relativePath: String) throws(InputError) -> FileLook { try archive.look(at: relativePath) }

    func entries(of folder: [UInt8]) -> [ListedEntry]? {
        folder == Array(name.utf8) ? nil : archive.entries(of: folder)
    }

    func holds(_ relativePath: String) -> Bool { archive.holds(relativePath) }
}
