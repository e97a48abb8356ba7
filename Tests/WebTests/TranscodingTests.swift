import Accounts
import AudioFiles
import CSndFile
import CallModel
import Foundation
import HTTPTypes
import Pipeline
import Speech
import Store
import Testing

@testable import Web

/// How recorders store sound, and how it reaches a browser.
struct StoredSound: Sendable, CustomTestStringConvertible {
    let name: String
    let format: Int
    let ending: String
    /// As it is sent; `audio/wav` for what a browser cannot decode itself.
    let type: String
    var channels = 2
    /// The file itself is sent.
    var isSentAsItIs = false

    var testDescription: String { name }

    static let all = [
        StoredSound(
            name: "GSM 6.10", format: SF_FORMAT_WAV | SF_FORMAT_GSM610, ending: "wav", type: "audio/wav", channels: 1),
        StoredSound(name: "IMA ADPCM", format: SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, ending: "wav", type: "audio/wav"),
        StoredSound(name: "MS ADPCM", format: SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM, ending: "wav", type: "audio/wav"),
        StoredSound(name: "PCM 32", format: SF_FORMAT_WAV | SF_FORMAT_PCM_32, ending: "wav", type: "audio/wav"),
        StoredSound(
            name: "µ-law", format: SF_FORMAT_WAV | SF_FORMAT_ULAW, ending: "wav", type: "audio/wav", isSentAsItIs: true),
        StoredSound(
            name: "A-law", format: SF_FORMAT_WAV | SF_FORMAT_ALAW, ending: "wav", type: "audio/wav", isSentAsItIs: true),
        StoredSound(
            name: "MP3", format: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, ending: "mp3", type: "audio/mpeg",
            isSentAsItIs: true),
        StoredSound(
            name: "Opus", format: SF_FORMAT_OGG | SF_FORMAT_OPUS, ending: "opus", type: "audio/ogg", isSentAsItIs: true),
        StoredSound(
            name: "FLAC", format: SF_FORMAT_FLAC | SF_FORMAT_PCM_16, ending: "flac", type: "audio/flac",
            isSentAsItIs: true),
    ]

    static let rateHz = 8_000
    static let seconds = 2

    /// A tone of half the full scale on the first channel, of a quarter on the second, as libsndfile writes it.
    func bytes() throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "sidetone-\(UUID().uuidString).\(ending)")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var info = SF_INFO()
        (info.format, info.samplerate, info.channels) = (Int32(format), Int32(Self.rateHz), Int32(channels))
        guard let file = sf_open(path, Int32(SFM_WRITE), &info) else { throw Absent() }
        let samples = (0..<Self.seconds * Self.rateHz).flatMap { index in
            let value = Float(0.5 * sin(2 * Double.pi * 440 * Double(index) / Double(Self.rateHz)))
            return (0..<channels).map { value / Float($0 + 1) }
        }
        sf_writef_float(file, samples, sf_count_t(Self.seconds * Self.rateHz))
        sf_close(file)
        return try Array(Data(contentsOf: URL(filePath: path)))
    }
}

@Suite struct TranscodingTests {
    private func played(_ sound: StoredSound) async throws -> (file: [UInt8], Browser, url: String) {
        let house = try await House()
        let file = try sound.bytes()
        try await PlayableCall.add("LN-1", to: house, recording: file, ending: sound.ending)
        let measured = CallAcoustics(
            durationMs: 1_000 * StoredSound.seconds, tier: .twoCleanChannels, talk: [:], events: [], interruptions: [],
            measurements: [], warnings: [])
        try await house.store.save(
            StepResult(inputs: "test", value: measured), of: .acoustics, for: try required(CallID("LN-1")))
        try await house.add("maria", .qaManager)
        let browser = try await house.browser(of: "maria")
        let answer = try await browser.ask(
            .post, "/calls/LN-1/grant", headers: ["X-CSRF-Token": browser.formToken ?? ""])
        let fields = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        return (file, browser, try required(fields?["url"] as? String))
    }

    /// Root mean square of one channel of 16-bit WAV, 0...1; the first and last tenth of a second are left out, where
    /// lossy encoders fade.
    private func level(_ wave: [UInt8], channel: Int, of channels: Int) -> Double {
        let samples = stride(from: 44 + 2 * channel, to: wave.count - 1, by: 2 * channels).map { place in
            Double(Int16(bitPattern: UInt16(wave[place]) | UInt16(wave[place + 1]) << 8)) / 32_768
        }.dropFirst(StoredSound.rateHz / 10).dropLast(StoredSound.rateHz / 10)
        return (samples.reduce(0) { $0 + $1 * $1 } / Double(max(samples.count, 1))).squareRoot()
    }

    @Test(arguments: StoredSound.all)
    func `a recording reaches the browser as it is, or as a WAV file with the same sound`(sound: StoredSound)
        async throws
    {
        let (file, browser, url) = try await played(sound)
        let whole = try await browser.get(url)
        #expect(whole.status == 200 && whole.headers[.contentType] == sound.type)
        if sound.isSentAsItIs {
            #expect(whole.bytes == file)
            return
        }
        #expect(whole.bytes.starts(with: Array("RIFF".utf8)))
        let seconds = Double(whole.bytes.count - 44) / Double(2 * sound.channels * StoredSound.rateHz)
        #expect(abs(seconds - Double(StoredSound.seconds)) < 0.2, "codecs pad to whole blocks of up to 128 ms")
        for channel in 0..<sound.channels {
            let expected = 0.5 / 2.0.squareRoot() / Double(channel + 1)
            #expect(abs(level(whole.bytes, channel: channel, of: sound.channels) / expected - 1) < 0.15)
        }
    }

    @Test(arguments: StoredSound.all)
    func `any range of what is sent is the same bytes`(sound: StoredSound) async throws {
        let (_, browser, url) = try await played(sound)
        let whole = try await browser.get(url).bytes
        let count = whole.count
        try #require(count > 1_000)
        for range in [0..<1, 40..<50, count / 3..<count / 2, count - 7..<count] {
            let header = "bytes=\(range.lowerBound)-\(range.upperBound - 1)"
            let part = try await browser.get(url, headers: ["Range": header])
            #expect(part.status == 206)
            #expect(part.bytes == Array(whole[range]), "\(range)")
        }
        let suffix = try await browser.get(url, headers: ["Range": "bytes=-7"])
        #expect(suffix.bytes == Array(whole.suffix(7)))
        #expect(try await browser.get(url, headers: ["Range": "bytes=\(whole.count)-"]).status == 416)
        #expect(try await browser.get(url, headers: ["Range": "bytes=0-1,4-5"]).status == 416)
    }

    @Test(arguments: StoredSound.all.filter { $0.channels == 2 })
    func `one side alone is decoded from every format`(sound: StoredSound) async throws {
        let (_, browser, url) = try await played(sound)
        let agent = try await browser.get(url + "&side=agent")
        let customer = try await browser.get(url + "&side=customer")
        #expect(agent.headers[.contentType] == "audio/wav" && customer.status == 200)
        #expect(abs(level(agent.bytes, channel: 0, of: 1) / 0.3536 - 1) < 0.15)
        #expect(abs(level(customer.bytes, channel: 0, of: 1) / 0.1768 - 1) < 0.15)
    }
}

/// Fails over one file as a process does that a recording takes down, and decodes the others.
private struct FragileDecoder: RecordingDecoder {
    let breaksOver: String
    /// What it reads of the file before is sound.
    var isHeadSound = false

    private func check(_ path: String, isHead: Bool = false) throws {
        guard path != breaksOver || isHead && isHeadSound else {
            throw AudioFileError(code: .decoderDied, path: path, reason: "ended it")
        }
    }

    func completeness(of descriptor: Int32, path: String) throws -> DeclaredCompleteness {
        try check(path)
        return try DirectDecoder().completeness(of: descriptor, path: path)
    }

    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        try check(path)
        return try DirectDecoder().analyze(descriptor, path: path, agentChannel: agentChannel)
    }

    func outline(_ descriptor: Int32, path: String, as view: WaveView) throws -> WaveOutline {
        try check(path, isHead: true)
        return try DirectDecoder().outline(descriptor, path: path, as: view)
    }

    func bytes(_ range: Range<Int>, of descriptor: Int32, path: String, as view: WaveView) throws -> [UInt8] {
        try check(path)
        return try DirectDecoder().bytes(range, of: descriptor, path: path, as: view)
    }

    func clips(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int
    ) throws -> any ClipReader {
        try check(path)
        return try DirectDecoder().clips(cuts, of: descriptor, path: path, agentChannel: agentChannel, partMs: partMs)
    }
}

@Suite struct FragilePlaybackTests {
    @Test func `a recording that takes its decoder down is refused, and the next one is played`() async throws {
        let house = try await House(decoder: FragileDecoder(breaksOver: "LN-1.wav"))
        try await house.add("maria", .qaManager)
        let browser = try await house.browser(of: "maria")
        for (call, status) in [("LN-1", 404), ("LN-2", 200)] {
            try await PlayableCall.add(call, to: house)
            let answer = try await browser.ask(
                .post, "/calls/\(call)/grant", headers: ["X-CSRF-Token": browser.formToken ?? ""])
            let fields = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
            #expect(try await browser.get(try required(fields?["url"] as? String)).status == status)
        }
    }

    @Test func `samples that take their decoder down are refused too, and are not on record as played`() async throws {
        let house = try await House(decoder: FragileDecoder(breaksOver: "LN-1.wav", isHeadSound: true))
        try await house.add("maria", .qaManager)
        let browser = try await house.browser(of: "maria")
        try await PlayableCall.add("LN-1", to: house)
        let answer = try await browser.ask(
            .post, "/calls/LN-1/grant", headers: ["X-CSRF-Token": browser.formToken ?? ""])
        let fields = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        let url = try required(fields?["url"] as? String) + "&side=agent"
        #expect(try await browser.get(url).status == 404)
        #expect(try await browser.get(url, headers: ["Range": "bytes=0-99"]).status == 404)
        let query = AuditQuery(action: AuditAction.playback.rawValue)
        #expect(try await house.store.auditEntries(query, before: nil, limit: 9).isEmpty)
    }
}
