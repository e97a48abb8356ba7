import AudioFiles
import CallModel
import Foundation
import Pipeline
import Sandbox
import Speech
import Testing

/// The recordings of the sample archive, damaged ones too.
private func sampleRecordings() throws -> [String] {
    let archive = Program.samples.appending(path: "archive").path
    return try FileManager.default.subpathsOfDirectory(atPath: archive).sorted()
        .filter { ["wav", "flac", "mp3", "opus", "ogg"].contains(URL(filePath: $0).pathExtension) }
        .map { "\(archive)/\($0)" }
}

/// What came of a recording: the findings, or the error.
private enum Outcome: Equatable {
    case found(DeclaredCompleteness, CallAcoustics)
    case failed(AudioFileError)

    init(_ path: String, by decoder: some RecordingDecoder) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        do {
            self = .found(
                try decoder.completeness(of: file.fileDescriptor, path: path),
                try decoder.analyze(file.fileDescriptor, path: path, agentChannel: 0))
        } catch let error as AudioFileError {
            self = .failed(error)
        }
    }
}

/// What came of a recording that was to be played: what it is and the bytes of its middle, or the error.
private enum Played: Equatable {
    case bytes(WaveOutline, [UInt8])
    case failed(AudioFileError)

    init(_ path: String, as view: WaveView, by decoder: some RecordingDecoder) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        do {
            let outline = try decoder.outline(file.fileDescriptor, path: path, as: view)
            let range = outline.byteCount / 3..<outline.byteCount / 2
            self = .bytes(outline, try decoder.bytes(range, of: file.fileDescriptor, path: path, as: view))
        } catch let error as AudioFileError {
            self = .failed(error)
        }
    }
}

@Suite struct DecodingTests {
    private static let worker = [Program.path.path, "decode-worker"]
    private let sample = Program.samples.appending(path: "archive/2026-11-18/LN-2103.wav").path

    /// A decoder that is none: a script that says it is ready, then does something else.
    private func impostor(_ script: String, _ limits: DecodeLimits = DecodeLimits()) -> ConfinedDecoder {
        let ready = #"{"ready":{"_0":{"filters_calls":true,"hides_files":true}}}"#
        let hello = #"printf '\#(String(format: "\\%03o", ready.utf8.count))\000\000\000\#(ready)' >&0; "#
        return ConfinedDecoder(["/bin/sh", "-c", hello + script], limits: limits)
    }

    private func failure(of decoder: some RecordingDecoder) throws -> AudioFileError.Code? {
        guard case .failed(let error) = try Outcome(sample, by: decoder) else { return nil }
        return error.code
    }

    @Test func `a confined process finds exactly what decoding here would find, and refuses the same`() throws {
        let confined = ConfinedDecoder(Self.worker)
        let recordings = try sampleRecordings()
        #expect(recordings.count > 10)
        for path in recordings {
            #expect(try Outcome(path, by: confined) == Outcome(path, by: DirectDecoder()))
        }
    }

    @Test func `a recording to be played comes from a confined process byte for byte as decoding here would give it`()
        throws
    {
        let confined = ConfinedDecoder(Self.worker)
        var played = 0
        for path in try sampleRecordings() {
            for view in [WaveView(), WaveView(channel: 0, durationMs: 5_000, mutedMs: [700..<900])] {
                let heard = try Played(path, as: view, by: confined)
                #expect(try heard == Played(path, as: view, by: DirectDecoder()), "\(path)")
                if case .bytes(_, let bytes) = heard, bytes.contains(where: { $0 != 0 }) { played += 1 }
            }
        }
        #expect(played > 10)
    }

    @Test func `clips for a speech engine come from a confined process as decoding here would cut them`() throws {
        let confined = ConfinedDecoder(Self.worker)
        let cuts = try [(200, 900), (1_000, 2_500), (3_000, 3_600_000)].flatMap { start, end in
            let range = try #require(TimeRange(startMs: start, endMs: end))
            return Party.allCases.map { SpeechCut(party: $0, range: range) }
        }
        let file = try FileHandle(forReadingFrom: URL(filePath: sample))
        let whole = try Self.clips(cuts, of: file, sample, by: confined)
        #expect(whole.map(\.cut) == cuts.sorted())
        #expect(whole[0].wave.count == 44 + 700 * 2 * SpeechClip.sampleRateHz / 1000)
        for partMs in [600_000, 1_600] {
            let parts = try Self.clips(cuts, of: file, sample, partMs: partMs, by: confined)
            #expect(try parts == Self.clips(cuts, of: file, sample, partMs: partMs, by: DirectDecoder()))
            #expect(parts.sorted { $0.cut < $1.cut } == whole)
        }
    }

    private static func clips(
        _ cuts: [SpeechCut], of file: FileHandle, _ path: String, partMs: Int = 600_000,
        by decoder: some RecordingDecoder
    ) throws -> [SpeechClip] {
        var reader = try decoder.clips(
            cuts, of: file.fileDescriptor, path: path, agentChannel: 1, partMs: partMs)
        var clips: [SpeechClip] = []
        while case let part = try reader.next(), !part.isEmpty { clips += part }
        return clips
    }

    @Test func `a process that ends between two parts costs no clip: a fresh one is asked for what is left`() throws {
        let note = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: note) }
        let cuts = try [(0, 1_000), (2_000, 3_000)].map { start, end in
            SpeechCut(party: .agent, range: try #require(TimeRange(startMs: start, endMs: end)))
        }
        let answers = try cuts.map { cut in
            let cut = String(decoding: try JSONEncoder().encode(cut), as: UTF8.self)
            let answer = #"{"clips":{"of":[\#(cut)],"waves":["AAAA"]}}"#
            return #"printf '\#(String(format: "\\%03o", answer.utf8.count))\000\000\000\#(answer)' >&0; "#
        }
        let decoder = impostor(
            "head -c 1 >/dev/null; if [ -e '\(note)' ]; then \(answers[1]) sleep 600; "
                + "else touch '\(note)'; \(answers[0]) fi")
        let file = try FileHandle(forReadingFrom: URL(filePath: sample))
        #expect(try Self.clips(cuts, of: file, sample, by: decoder).map(\.cut) == cuts)
    }

    @Test func `a range that a recording does not hold is refused, and so are other bytes than were asked for`() throws
    {
        let file = try FileHandle(forReadingFrom: URL(filePath: sample))
        #expect(throws: AudioFileError.self) {
            try ConfinedDecoder(Self.worker).bytes(
                0..<1 << 40, of: file.fileDescriptor, path: sample, as: WaveView())
        }
        let answer = #"{"wave":{"_0":"AAAA"}}"#
        let script = "printf '\\\(String(answer.utf8.count, radix: 8))\\000\\000\\000\(answer)' >&0; sleep 60"
        func threeBytes(of range: Range<Int>) throws -> [UInt8] {
            try impostor(script).bytes(range, of: file.fileDescriptor, path: sample, as: WaveView())
        }
        #expect(try threeBytes(of: 0..<3) == [0, 0, 0])
        #expect(throws: AudioFileError.self) {
            try threeBytes(of: 0..<4)
        }
    }

    @Test func `the process is as confined as this kernel can make it`() throws {
        let confinement = try ConfinedDecoder(Self.worker).confinement()
        let kernel = try String(contentsOfFile: "/proc/sys/kernel/seccomp/actions_avail", encoding: .utf8)
        #expect(confinement.filtersCalls == kernel.contains("kill_process"))
    }

    @Test(arguments: ["exit 0", "kill -SEGV $$", "kill -KILL $$"])
    func `a process that ends over a recording costs that recording, not the night`(_ end: String) throws {
        #expect(try failure(of: impostor("head -c 1 >/dev/null; \(end)")) == .decoderDied)
    }

    @Test func `a process that answers with nonsense is not believed`() throws {
        let nonsense = #"printf '\002\000\000\000[]' >&0; sleep 60"#
        #expect(try failure(of: impostor(nonsense)) == .decoderDied)
    }

    @Test func `a message that claims to be longer than any is not waited for`() throws {
        #expect(try failure(of: impostor(#"printf '\377\377\377\377' >&0; sleep 60"#)) == .decoderDied)
    }

    @Test func `a process that calculates for ever is ended`() throws {
        var limits = DecodeLimits()
        limits.processorMs = 50
        #expect(try failure(of: impostor("while :; do :; done", limits)) == .tooSlow)
    }

    @Test func `a process that waits for ever is ended`() throws {
        var limits = DecodeLimits()
        limits.silenceMs = 150
        #expect(try failure(of: impostor("sleep 600", limits)) == .tooSlow)
    }

    @Test func `a process whose answer nobody waits for any more is ended`() async throws {
        let note = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: note) }
        let decoder = impostor("echo $$ > '\(note).new'; mv '\(note).new' '\(note)'; exec sleep 600")
        let sample = sample
        let task = Task { _ = try Outcome(sample, by: decoder) }
        while !FileManager.default.fileExists(atPath: note) { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        let process = try String(contentsOfFile: note, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(!FileManager.default.fileExists(atPath: "/proc/\(process)"))
    }

    @Test func `a program that cannot be started is not the fault of a recording`() throws {
        for command in [["/nowhere/sidetone"], ["/bin/true"]] {
            #expect(throws: ChildProcessError.self) { try Outcome(sample, by: ConfinedDecoder(command)) }
        }
    }

    @Test func `what is no recording is refused by its first bytes`() throws {
        let page = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).wav")
        try Data("<html>".utf8).write(to: page)
        defer { try? FileManager.default.removeItem(at: page) }
        guard case .failed(let error) = try Outcome(page.path, by: ConfinedDecoder(Self.worker)) else {
            Issue.record("expected a refusal")
            return
        }
        #expect(error.code == .unsupportedFormat)
        #expect(error.path == page.path)
    }
}
