import CallModel
import Foundation
import Speech
import Testing
import Transcripts

@Suite struct CommandSpeechEngineTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "sidetone-speech-\(UUID().uuidString)")
        .path

    private func engine(_ script: String, format: OneSidedFormat = .srt, timeoutS: Int = 120) throws
        -> CommandSpeechEngine
    {
        let template = try #require(
            CommandTemplate(["sh", "-c", script, "sh", "{input}", "{output}", "{language}", "{prompt}"]))
        return CommandSpeechEngine(template, format: format, revision: "1", folder: folder, timeoutS: timeoutS)
    }

    private func words(_ engine: CommandSpeechEngine) async throws -> SpokenText {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let text = try await engine.recognise(EngineFixture.clip(), hints: EngineFixture.hints)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty, "no sound is left behind")
        return text
    }

    @Test func `vosk-transcriber: subtitles without speakers`() async throws {
        let script =
            #"test "$(cat "$1")" = RIFF…WAVE && printf '1\n00:00:00,500 --> 00:00:01,500\nдобрий день\n' > "$2""#
        let text = try await words(engine(script))
        #expect(text.utterances.map(\.text) == ["добрий день"])
        #expect(text.utterances.map(\.party) == [.customer])
        #expect(text.utterances.map(\.range) == [TimeRange(startMs: 500, endMs: 1500)])
    }

    @Test func `whisper-cli: JSON of its own, with an ending added to the name`() async throws {
        let document = #"""
            {"systeminfo": "", "model": {"type": "base"}, "params": {"language": "uk"}, "result": {"language": "uk"},
             "transcription": [{"timestamps": {"from": "00:00:00,500", "to": "00:00:01,500"},
                                "offsets": {"from": 500, "to": 1500}, "text": " Добрий день."}]}
            """#
        let text = try await words(engine("printf '%s' '\(document)' > \"$2.json\"", format: .whisperCpp))
        #expect(text.language == "uk")
        #expect(text.utterances.map(\.text) == ["Добрий день."])
        #expect(text.utterances.map(\.range) == [TimeRange(startMs: 500, endMs: 1500)])
    }

    @Test func `language and names are handed over as they are, never through a shell`() async throws {
        let text = try await words(
            engine(#"printf '1\n00:00:00,500 --> 00:00:01,500\n%s %s\n' "$3" "$4" > "$2""#))
        #expect(text.utterances.map(\.text) == ["uk Router X, Sidetone"])
    }

    @Test(arguments: [
        ("exit 3", SpeechError.Code.failed), ("true", .malformed), ("touch $2.a $2.b", .malformed),
        ("echo nonsense > $2", .malformed), ("kill -9 $$", .failed),
    ])
    func `a program that fails is told from one that writes nothing usable`(
        script: String, code: SpeechError.Code
    ) async throws {
        let error = await #expect(throws: SpeechError.self) { try await words(engine(script)) }
        #expect(error?.code == code)
    }

    @Test func `a program that does not end is ended, with what it started`() async throws {
        let note = folder + ".pid"
        defer { try? FileManager.default.removeItem(atPath: note) }
        let error = await #expect(throws: SpeechError.self) {
            try await words(engine("sleep 60 & echo $! > '\(note)'; wait", timeoutS: 1))
        }
        #expect(error?.message.contains("not done within 1 seconds") == true)
        let text = try String(contentsOfFile: note, encoding: .utf8)
        let started = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(try Self.hasEnded(started))
    }

    @Test func `a program whose words nobody waits for any more is ended, with what it started`() async throws {
        let note = folder + ".pid"
        defer { try? FileManager.default.removeItem(atPath: note) }
        let engine = try engine("sleep 60 & echo $! > '\(note).new'; mv '\(note).new' '\(note)'; wait")
        let task = Task { try await words(engine) }
        while !FileManager.default.fileExists(atPath: note) { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        await #expect(throws: SpeechError.self) { try await task.value }
        let text = try String(contentsOfFile: note, encoding: .utf8)
        let started = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(try Self.hasEnded(started))
    }

    /// Gone, or dead and not yet collected by whoever inherits it.
    private static func hasEnded(_ process: pid_t) throws -> Bool {
        for _ in 0..<500 {
            guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
                status.split(separator: ")").last?.contains(" Z ") == false
            else { return true }
            usleep(10_000)
        }
        return false
    }

    @Test func `a program that was killed is told from one that gave up`() async throws {
        let error = await #expect(throws: SpeechError.self) { try await words(engine("kill -9 $$")) }
        #expect(error?.message.contains("signal 9") == true)
    }

    @Test func `a clip that a killed process left is removed by the next, one that is being read is not`() async throws
    {
        let left = folder + "/left"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data("RIFF".utf8).write(to: URL(filePath: left + "/clip.wav"))
        async let other = words(engine("sleep 1; printf '1\n00:00:00,500 --> 00:00:01,500\nтак\n' > \"$2\""))
        try await Task.sleep(for: .milliseconds(300))
        _ = try engine("true")
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(try await other.utterances.count == 1)
    }

    @Test func `a program that does not exist is named`() async throws {
        let template = try #require(CommandTemplate(["no-such-recogniser", "{input}", "{output}"]))
        let engine = CommandSpeechEngine(template, format: .srt, revision: "1", folder: folder, timeoutS: 60)
        let error = await #expect(throws: SpeechError.self) { try await words(engine) }
        #expect(error?.message.contains("no-such-recogniser") == true)
    }

    @Test(arguments: [[], [""], ["whisper-cli"], ["whisper-cli", "{input}"], ["{input}", "{output}"]])
    func `a command without places for its files is none`(_ parts: [String]) {
        #expect(CommandTemplate(parts) == nil)
    }
}
