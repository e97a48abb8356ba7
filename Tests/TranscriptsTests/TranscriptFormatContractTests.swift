import CallModel
import Testing
import Transcripts

/// What every format of the registry owes.
struct TranscriptFormatContractTests {
    @Test(arguments: TranscriptFormats.all.map(\.name))
    func `the same call is read from every format`(_ name: String) throws {
        let transcript = try #require(try read(files(name)))
        #expect(transcript.callID == (try call))
        #expect(transcript.language == (["subrip", "ctm"].contains(name) ? nil : "uk"))
        #expect(transcript.utterances.map(\.party) == WrittenCall.utterances.map(\.0))
        #expect(
            transcript.utterances.map(\.range) == WrittenCall.utterances.map { TimeRange(startMs: $0.1, endMs: $0.2) })
        #expect(transcript.utterances.map(\.text) == texts(name))
    }

    /// SubRip has no escapes, so what looks like a tag there is one.
    private func texts(_ name: String) -> [String] {
        WrittenCall.utterances.map { name == "subrip" ? $0.3.replacing("<не> ", with: "") : $0.3 }
    }

    @Test(arguments: TranscriptFormats.all.map(\.name))
    func `a byte order mark and Windows line ends change nothing`(_ name: String) throws {
        let plain = try files(name)
        let windows = plain.mapValues { bytes in
            Array("\u{FEFF}".utf8) + bytes.flatMap { byte -> [UInt8] in byte == 0x0A ? [0x0D, 0x0A] : [byte] }
        }
        let oldMac = plain.mapValues { $0.map { $0 == 0x0A ? 0x0D : $0 } }
        #expect(try read(windows) == read(plain))
        #expect(try read(oldMac) == read(plain))
    }

    @Test(arguments: TranscriptFormats.all.map(\.name))
    func `text that is not UTF-8 is refused, with the file`(_ name: String) throws {
        let broken = try files(name).mapValues { bytes in bytes.map { $0 == UInt8(ascii: "m") ? 0xFF : $0 } }
        let error = try #require(throws: InputError.self) { try read(broken) }
        #expect(error.code == "transcript.malformed")
        #expect(error.file.hasPrefix("a."))
    }

    @Test(arguments: TranscriptFormats.all.map(\.name))
    func `a file cut anywhere is read or refused, never a crash`(_ name: String) throws {
        for (suffix, bytes) in try files(name) {
            for count in stride(from: 0, to: bytes.count, by: 3) {
                do { _ = try read([suffix: Array(bytes.prefix(count))]) } catch is InputError {}
            }
        }
    }

    @Test(arguments: TranscriptFormats.all.map(\.name))
    func `a hundred thousand brackets, angles or lines are refused or read, never a crash`(_ name: String) throws {
        let suffix = try #require(try files(name).keys.min())
        for piece in [
            "[", "{\"segments\":[", "<v Agent>", "-->\n", "\n", "1\n00:00:01.000 --> 00:00:02.000\nAgent: a\n\n",
        ] {
            do {
                _ = try read([suffix: Array(String(repeating: piece, count: 100_000 / piece.count).utf8)])
            } catch is InputError {}
        }
    }

    @Test(arguments: TranscriptFormats.all.map(\.name))
    func `an empty file is not a transcript, except in SubRip and CTM, where nothing was said`(_ name: String) throws {
        let empty = try files(name).mapValues { _ in [UInt8]() }
        if ["subrip", "ctm"].contains(name) {
            #expect(try read(empty)?.utterances.isEmpty == true)
        } else {
            #expect(throws: InputError.self) { try read(empty) }
        }
    }

    @Test func `names and suffixes are all different`() {
        #expect(Set(TranscriptFormats.all.map(\.name)).count == TranscriptFormats.all.count)
        #expect(Set(TranscriptFormats.suffixes).count == TranscriptFormats.suffixes.count)
    }

    @Test func `the first format that is there is taken`() throws {
        let subRip = "1\n00:00:01,000 --> 00:00:02,000\nAgent: second choice\n"
        let both = try read([".srt": Array(subRip.utf8), ".transcript.json": Array(WrittenCall.sidetone.utf8)])
        #expect(both?.utterances.count == 3)
    }

    @Test func `no file of a known name is no transcript`() throws {
        #expect(try read([".txt": [65]]) == nil)
    }

    private func files(_ name: String) throws -> [String: [UInt8]] {
        WrittenCall.files(of: try #require(TranscriptFormats.all.first { $0.name == name }))
    }
}
