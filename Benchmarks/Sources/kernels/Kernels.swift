import Acoustics
import AudioFiles
import Glibc
import Signal

/// `swift run -c release kernels call.wav …` prints what each part of the analysis costs, for each recording.
@main
struct Kernels {
    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        guard !paths.isEmpty else {
            print("usage: kernels <recording> …")
            exit(2)
        }
        for path in paths { try measure(path) }
    }

    private static func measure(_ path: String) throws {
        let recording = try Recording(path)
        print("\(path): \(recording.format.codec), \(Int(recording.seconds)) s, CPU ms per hour of it, medians of 5")
        func row(_ name: String, _ work: () throws -> Void) rethrows {
            let milliseconds = try CPUTime.median(of: 5, work) * 3_600_000 / recording.seconds
            let text = String(Int((milliseconds * 10).rounded()))
            print("  \(name): \(text.dropLast().isEmpty ? "0" : text.dropLast()).\(text.suffix(1))")
        }
        try row("reading and decoding") { _ = try Recording(path) }
        row("spectra and features") { _ = recording.columns() }
        row("spectra, features and decisions") { recording.analyze() }

        let columns = recording.columns()
        let tracking = FloorTracking(
            smoothingFrames: 9, searchFrames: 201, settlingFrames: 101, bias: 5, lift: 24, lowest: 30)
        let quiet = [Float](repeating: 60, count: FrameGrid.bandCount)
        row("noise floor") { for column in columns { _ = BandRows.noiseFloor(column.bands, tracking, quiet: quiet) } }
        row("histograms") { for column in columns { _ = BandRows.histograms(column.bands) } }
        row("leak prediction") {
            for column in columns {
                let gains = [Int](repeating: -40, count: FrameGrid.bandCount)
                _ = BandRows.delayedMaximum(column.bands, delay: 3, spread: 2, gains: gains)
            }
        }
        let levels = columns.map { $0.level.map(Float.init) }
        row("sliding minimum of 31") { for level in levels { _ = SlidingWindow.minimum(level, width: 31) } }
        row("sliding mean of 101") { for level in levels { _ = SlidingWindow.mean(level, width: 101) } }
        let layer = DenseLayer(
            weights: [Float](repeating: 0.01, count: 132 * 24), biases: [Float](repeating: 0, count: 24))
        let inputs = [Float](repeating: 1, count: 132 * DenseLayer.frameCount)
        var outputs = [Float](repeating: 0, count: 24 * DenseLayer.frameCount)
        row("a layer of 132 by 24") {
            for _ in 0..<columns.count * columns[0].count / DenseLayer.frameCount {
                layer.apply(to: inputs, outputs: &outputs)
            }
        }
    }
}
