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
        row("lowest and highest of 31") {
            for column in columns {
                _ = SlidingWindow.minimum(column.peakBin, width: 31)
                _ = SlidingWindow.maximum(column.peakBin, width: 31)
            }
        }
        let levels = columns.map { $0.level.map(Float.init) }
        row("sliding mean of 101") { for level in levels { _ = SlidingWindow.mean(level, width: 101) } }
        let frames = [Int32](0..<Int32(columns[0].count))
        row("differences at 28 lags") {
            for column in columns {
                _ = Codes.differences(column.level, columns[0].level, at: frames, lags: -2...25)
            }
        }
        let layer = DenseLayer(weights: [Int32](repeating: 100, count: 130 * 24), unitCount: 24)
        let inputs = [Int16](repeating: 1, count: 130 * DenseLayer.frameCount)
        let biases = [Int32](repeating: 0, count: 24)
        // The network looks at every second frame.
        row("a layer of 130 by 24") {
            for _ in 0..<columns.count * columns[0].count / (2 * DenseLayer.frameCount) {
                _ = layer.apply(to: inputs, biases: biases)
            }
        }
    }
}
