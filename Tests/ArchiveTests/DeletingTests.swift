import Archive
import CallModel
import Glibc
import Hashing
import Testing

/// The one way in which something is taken out of an archive.
struct DeletingTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func holds(_ path: String) throws -> Bool { try scratch.archive.holds(path) }

    @Test func `a recording goes where it holds the bytes that are known of it, and nothing goes with it`() throws {
        try scratch.folder("day")
        for name in ["day/a.wav", "day/b.wav"] { try scratch.file(name, "abc") }
        try scratch.archive.delete(scratch.archive.file(at: "day/a.wav", holding: sha256("abc")))
        #expect(try !holds("day/a.wav"))
        #expect(try holds("day/b.wav"))
    }

    @Test func `a recording that was replaced since stays`() throws {
        try scratch.file("a.wav", "other")
        let error = #expect(throws: InputError.self) {
            try scratch.archive.delete(scratch.archive.file(at: "a.wav", holding: sha256("abc")))
        }
        #expect(error?.code == "file.changed")
        #expect(try holds("a.wav"))
    }

    @Test func `a recording that is replaced after its bytes were looked at stays`() throws {
        try scratch.file("a.wav", "abc")
        let archive = try scratch.archive
        let file = try archive.file(at: "a.wav", holding: sha256("abc"))
        #expect(unlink(scratch.path + "/a.wav") == 0)
        try scratch.file("a.wav", "other")
        var code: String?
        do throws(InputError) {
            try archive.delete(file)
        } catch {
            code = error.code
        }
        #expect(code == "file.changed")
        #expect(try holds("a.wav"))
    }

    @Test func `nothing is deleted through a link, and no link is`() throws {
        let outside = try ScratchFolder()
        try outside.file("a.wav", "abc")
        try scratch.link("a.wav", to: outside.path + "/a.wav")
        try scratch.link("out", to: outside.path)
        for path in ["a.wav", "out/a.wav"] {
            let error = #expect(throws: InputError.self) {
                try scratch.archive.delete(scratch.archive.file(at: path, holding: sha256("abc")))
            }
            #expect(error?.code == "file.not_regular", "\(path)")
            #expect(throws: InputError.self) { try scratch.archive.delete(sideFile: path) }
        }
        #expect(try outside.archive.holds("a.wav"))
        #expect(try holds("a.wav") && holds("out"))
    }

    @Test(arguments: ["../a.wav", "day/../a.wav", "/etc/passwd", "", "none.wav"])
    func `what is not in the archive cannot be deleted`(path: String) throws {
        try scratch.folder("day")
        try scratch.file("a.wav", "abc")
        #expect(throws: InputError.self) { try scratch.archive.delete(sideFile: path) }
        #expect(try holds("a.wav"))
    }

    @Test func `another recording of the same name is known by any ending of one`() throws {
        try scratch.folder("day")
        try scratch.file("day/a.transcript.json")
        #expect(try !scratch.archive.holdsRecording(named: "day/a"))
        try scratch.file("day/a.MP3")
        #expect(try scratch.archive.holdsRecording(named: "day/a"))
        #expect(try !scratch.archive.holdsRecording(named: "a"))
    }
}
