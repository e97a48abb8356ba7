/// The 44 bytes before the samples of a 16-bit PCM WAV file (RIFF, Microsoft 1991).
struct WaveFileHeader {
    static let byteCount = 44

    let rateHz: Int
    let channels: Int
    let sampleBytes: Int

    var bytes: [UInt8] {
        let frameBytes = 2 * channels
        return tag("RIFF") + number(36 + sampleBytes, 4) + tag("WAVE")
            + tag("fmt ") + number(16, 4) + number(1, 2) + number(channels, 2) + number(rateHz, 4)
            + number(rateHz * frameBytes, 4) + number(frameBytes, 2) + number(16, 2)
            + tag("data") + number(sampleBytes, 4)
    }

    private func tag(_ text: StaticString) -> [UInt8] { Array("\(text)".utf8) }

    private func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
