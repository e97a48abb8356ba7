import Archive
import CallModel
import Glibc
import Hashing
import Testing

struct RegularFileTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func hash(_ path: String) throws -> SHA256Digest {
        var file = try scratch.archive.file(at: path)
        return try file.sha256()
    }

    private func code(_ path: String) -> String? {
        #expect(throws: InputError.self, "\(path)") { try hash(path) }?.code
    }

    @Test func `the hash of a file is that of its bytes`() throws {
        try scratch.file("empty.wav")
        try scratch.file("abc.wav", "abc")
        try scratch.file(Array("big.wav".utf8), [UInt8](repeating: 7, count: 3_000_001))
        // FIPS 180-4, the examples.
        #expect(try hash("empty.wav").hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(try hash("abc.wav").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try hash("big.wav") == sha256([UInt8](repeating: 7, count: 3_000_001)))
    }

    @Test func `a file that grows, shrinks or is written again while it is read is refused`() throws {
        for change in ["abcd", "ab", "abd"] {
            try scratch.file("a.wav", "abc")
            try scratch.touch("a.wav", modifiedMs: 1_000_000)
            var file = try scratch.archive.file(at: "a.wav")
            try scratch.file("a.wav", change)
            let error = #expect(throws: InputError.self) { try file.sha256() }
            #expect(error?.code == "file.changed")
        }
    }

    @Test func `a file that is replaced or deleted stays the file that was opened`() throws {
        try scratch.file("a.wav", "abc")
        var file = try scratch.archive.file(at: "a.wav")
        try #require(unlink(scratch.absolute(Array("a.wav".utf8))) == 0)
        try scratch.file("a.wav", "other")
        #expect(try file.sha256() == sha256("abc"))
    }

    @Test func `the next reader of the descriptor begins at the first byte`() throws {
        try scratch.file("a.wav", "abc")
        var file = try scratch.archive.file(at: "a.wav")
        _ = try file.sha256()
        #expect(lseek(file.descriptorNumber, 0, SEEK_CUR) == 0)
    }

    @Test func `what is not a regular file is refused at once`() throws {
        try scratch.pipe("pipe.wav")
        try scratch.folder("folder.wav")
        try scratch.link("link.wav", to: "/etc/passwd")
        try scratch.link("null.wav", to: "/dev/zero")
        for name in ["pipe.wav", "folder.wav", "link.wav", "null.wav"] { #expect(code(name) == "file.not_regular") }
    }

    @Test func `nothing is reached through a link on the way`() throws {
        try scratch.link("etc", to: "/etc")
        try scratch.folder("a")
        try scratch.link("a/b", to: "..")
        try scratch.file("secret.wav")
        #expect(code("etc/passwd") == "file.not_regular")
        #expect(code("a/b/secret.wav") == "file.not_regular")
    }

    @Test func `paths that leave the archive do not exist`() throws {
        try scratch.folder("a")
        try scratch.file("a.wav")
        for path in [
            "../a.wav", "a/../a.wav", "/etc/passwd", "a//../a.wav", "", "a.wav\0.json", "none.wav", "a/none.wav",
        ] {
            #expect(code(path) == "file.missing", "\(path)")
        }
    }

    @Test func `a small file is read whole, a large one is refused whatever it claims`() throws {
        try scratch.file("a.json", "abc")
        #expect(try scratch.archive.content(of: "a.json") == Array("abc".utf8))
        #expect(try scratch.archive.content(of: "a.json", limitBytes: 3).count == 3)
        let error = #expect(throws: InputError.self) { try scratch.archive.content(of: "a.json", limitBytes: 2) }
        #expect(error?.code == "file.too_large")
    }

    @Test func `a sparse gigabyte is refused after the limit`() throws {
        try scratch.file("a.json")
        try #require(truncate(scratch.absolute(Array("a.json".utf8)), 1 << 30) == 0)
        #expect(throws: InputError.self) { try scratch.archive.content(of: "a.json", limitBytes: 1 << 20) }
    }
}
