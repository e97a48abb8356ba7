import Testing

@testable import AudioFiles

@Suite struct SpeechWaveTests {
    @Test func `a clip that grows block by block is moved now and then, not with every block`() {
        var wave = SpeechWave(rateHz: 16_000)
        let block = [Float](repeating: 0.5, count: 4_096)
        var capacities: Set<Int> = []
        for _ in 0..<400 {
            wave.append(0..<block.count, of: block, channel: 0, of: 1)
            capacities.insert(wave.samples.capacity)
        }
        #expect(wave.samples.count == 400 * 2 * block.count)
        #expect(capacities.count < 40)
    }
}
