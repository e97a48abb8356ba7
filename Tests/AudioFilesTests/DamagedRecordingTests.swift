import AudioFiles
import CSndFile
import Foundation
import Testing

struct DamagedRecordingTests {
    private func refusal(_ file: ScratchRecording) -> AudioFileError.Code? {
        withExtendedLifetime(file) { refusal(path: file.path) }
    }

    private func refusal(path: String) -> AudioFileError.Code? {
        do {
            _ = try WholeRecording(path: path)
            return nil
        } catch {
            return (error as? AudioFileError)?.code
        }
    }

    private func refusal(of bytes: [UInt8]) throws -> AudioFileError.Code? {
        refusal(try ScratchRecording("x.wav", bytes: bytes))
    }

    /// A WAV of 16-bit samples with one field of its 44 bytes changed.
    private func wave(changing offset: Int, to bytes: [UInt8]) throws -> ScratchRecording {
        let file = try ScratchRecording.wave()
        try file.rewrite { $0.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
        return file
    }

    @Test func `what is no recording is refused with the reason`() throws {
        let contents: [(bytes: [UInt8], code: AudioFileError.Code)] = [
            ([], .empty), (Array("call notes, renamed".utf8), .unsupportedFormat),
            ([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 100), .unsupportedFormat),
        ]
        for content in contents {
            let code = try refusal(of: content.bytes)
            #expect(code == content.code)
        }
        #expect(refusal(path: "/nonexistent/call.wav") == .unreadable)
        #expect(refusal(path: FileManager.default.temporaryDirectory.path) == .notRegularFile)
        #expect(refusal(path: "/dev/null") == .notRegularFile)
    }

    @Test func `a link and a pipe are not opened, and nobody waits for the pipe`() throws {
        let file = try ScratchRecording.wave()
        let (link, pipe) = (file.path + ".link", file.path + ".pipe")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(refusal(path: link) == .notRegularFile)
        #expect(refusal(path: pipe) == .notRegularFile)
    }

    @Test func `headers that claim nonsense are refused by name`() throws {
        let nonsense: [(offset: Int, bytes: [UInt8], code: AudioFileError.Code)] = [
            (22, [0, 0], .unsupportedChannels), (22, [3, 0], .unsupportedChannels),
            (22, [0xFF, 0xFF], .unsupportedChannels), (24, [0, 0, 0, 0], .unsupportedRate),
            (24, [0xFF, 0xFF, 0xFF, 0xFF], .unsupportedRate), (34, [7, 0], .unsupportedCodec),
            (20, [0x63, 1], .unsupportedCodec), (36, Array("tada".utf8), .damaged),
        ]
        for claim in nonsense {
            let file = try wave(changing: claim.offset, to: claim.bytes)
            #expect(refusal(file) == claim.code)
        }
    }

    @Test func `a header cut short is damaged`() throws {
        let whole = try ScratchRecording.wave().bytes
        for length in [12, 20, 30, 40] {
            let code = try refusal(of: Array(whole.prefix(length)))
            #expect(code == .damaged)
        }
    }

    @Test func `samples that a header denies are not passed over in silence`() throws {
        let file = try wave(changing: 40, to: [0, 0, 0, 0])
        #expect(refusal(file) == .damaged)
    }

    @Test func `a header without samples is an empty recording`() throws {
        let header = Array(try wave(changing: 40, to: [0, 0, 0, 0]).bytes.prefix(44))
        let read = try WholeRecording(ScratchRecording("x.wav", bytes: header))
        #expect(read.samples.isEmpty)
        #expect(read.warnings == ["The recording holds no sound."])
    }

    @Test func `a recording cut off is read as far as it goes, with both lengths`() throws {
        let file = try ScratchRecording.wave()
        try file.rewrite { $0.removeLast(8_000) }
        let read = try WholeRecording(file)
        #expect(read.decodedMs == 750)
        #expect(read.warnings == ["The recording is shorter than its header says (0.75 s of 1.25 s could be decoded)."])
        let handle = try #require(Handle(file.path))
        let completeness = try declaredCompleteness(of: handle.descriptor, path: file.path)
        #expect(completeness == .shorterThanDeclared)
    }

    @Test func `a claim of hours is only a claim`() throws {
        let file = try wave(changing: 40, to: [0xFE, 0xFF, 0xFF, 0xFF])
        let read = try WholeRecording(file)
        #expect(read.decodedMs == 1_250)
        #expect(read.warnings.count == 1)
    }

    @Test func `a header that does not know the length is read to the end of the file`() throws {
        let file = try wave(changing: 40, to: [0xFF, 0xFF, 0xFF, 0xFF])
        let read = try WholeRecording(file)
        #expect(read.decodedMs == 1_250)
        #expect(read.warnings.first?.hasPrefix("The header does not say how long") == true)
        let handle = try #require(Handle(file.path))
        let completeness = try declaredCompleteness(of: handle.descriptor, path: file.path)
        #expect(completeness == .unknownSize)
    }

    @Test func `what is not a number becomes silence, what is above full scale is cut, and both are counted`() throws {
        var samples = ScratchRecording.tone(rateHz: 8_000, channels: 1)
        samples.replaceSubrange(100..<103, with: [.nan, .infinity, -.infinity])
        samples[200] = 7
        let file = try ScratchRecording(
            "x.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rateHz: 8_000, channels: 1, samples: samples)
        let read = try WholeRecording(file)
        #expect(read.samples[100..<103].allSatisfy { $0 == 0 })
        #expect(read.samples[200] == 1)
        #expect(
            read.warnings == [
                "3 samples are not numbers and were taken for silence.",
                "1 samples are above full scale and were cut off there.",
            ])
    }

    @Test(arguments: [12_038, 16_000, 44_100])
    func `a wave cut off at full scale stays within it at another rate`(rateHz: Int) throws {
        let square = (0..<rateHz).map { Float($0 / 10 % 2 == 0 ? 1 : -1) }
        let file = try ScratchRecording(
            "x.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rateHz: rateHz, channels: 1, samples: square)
        let read = try WholeRecording(file)
        #expect(read.samples.allSatisfy { abs($0) <= 1 })
        #expect(read.samples.contains(1) && read.warnings.isEmpty)
    }

    @Test func `compressed recordings cut off say so, and are less than they were`() throws {
        let kinds = [
            SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_VORBIS, SF_FORMAT_OGG | SF_FORMAT_OPUS,
        ]
        for format in kinds {
            let samples = ScratchRecording.tone(rateHz: 8_000, channels: 1, seconds: 8)
            let file = try ScratchRecording("x", format: format, rateHz: 8_000, channels: 1, samples: samples)
            let handle = try #require(Handle(file.path))
            let completeness = try declaredCompleteness(of: handle.descriptor, path: file.path)
            #expect(completeness == .complete)
            try file.rewrite { $0.removeLast($0.count / 2) }
            if let read = try? WholeRecording(file) {
                #expect(read.decodedMs < 8_000 && !read.warnings.isEmpty)
            }
        }
    }

    @Test func `a compressed header alone holds no sound`() throws {
        let file = try ScratchRecording(
            "x.flac", format: SF_FORMAT_FLAC | SF_FORMAT_PCM_16, rateHz: 8_000, channels: 1,
            samples: ScratchRecording.tone(rateHz: 8_000, channels: 1))
        try file.rewrite { $0.removeLast($0.count - 42) }
        #expect(refusal(file) == .noAudio || refusal(file) == .damaged)
    }

    @Test func `an Opus stream whose headers are repeated is read on behind them`() throws {
        let read = try WholeRecording(opus(repeatingHeaders: 1))
        #expect(read.decodedMs == 4_000)
        #expect(read.samples.count == 32_000)
    }

    @Test func `nothing is read after the end of a recording, whatever its decoder still finds`() throws {
        for copies in 2...4 {
            let file = try opus(repeatingHeaders: copies)
            var reader = try RecordingReader(path: file.path)
            var block: [Float] = []
            while try reader.read(into: &block) {}
            let readAgain = try reader.read(into: &block)
            #expect(!readAgain && block.isEmpty)
        }
    }

    /// Four seconds at 16 kHz, which is resampled, with its first two pages once more before the fourth.
    private func opus(repeatingHeaders copies: Int) throws -> ScratchRecording {
        let file = try ScratchRecording(
            "x.opus", format: SF_FORMAT_OGG | SF_FORMAT_OPUS, rateHz: 16_000, channels: 1,
            samples: ScratchRecording.tone(rateHz: 16_000, channels: 1, seconds: 4))
        try file.rewrite { bytes in
            let pages = bytes.indices.filter { bytes[$0...].starts(with: "OggS".utf8) }
            let headers = (0..<copies).flatMap { _ in bytes[..<pages[2]] }
            bytes.insert(contentsOf: headers, at: pages[3])
        }
        return file
    }

    @Test func `any byte changed in a header is an answer, never a crash`() throws {
        let whole = try ScratchRecording.wave().bytes
        for offset in 0..<44 {
            for value: UInt8 in [0, 0x7F, 0xFF] {
                var bytes = whole
                bytes[offset] = value
                let file = try ScratchRecording("x.wav", bytes: bytes)
                if let read = try? WholeRecording(file) {
                    #expect(read.samples.allSatisfy { abs($0) <= 1 })
                }
            }
        }
    }
}
