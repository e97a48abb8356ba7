// Writes what the speech network sees of recordings: inputs OUT FILE...
// One file each: channel count, frame count, input count (Int32), then per channel the inputs of every second frame,
// in 16ths (Int16). Built in a scratch package that links Acoustics with -enable-testing; see README.md.
import AudioFiles
import CDSP
import Foundation
import Signal

@testable import Acoustics

let network = SpeechNetwork()
let inputCount = Int(CDSP_INPUT_COUNT)

func columns(of path: String) throws -> [FrameColumns] {
    var reader = try RecordingReader(path: path)
    var stream = SpectralStream(channelCount: reader.format.channelCount)
    var columns = Array(repeating: FrameColumns(), count: reader.format.channelCount)
    var block: [Float] = []
    while try reader.read(into: &block) { stream.add(block.span, to: &columns) }
    stream.finish(to: &columns)
    return columns
}

func inputs(_ channel: Int, _ columns: [FrameColumns]) -> [Int16] {
    let own = columns[channel]
    let other = columns.count == 2 ? columns[1 - channel] : nil
    let otherView = other.map(ChannelView.init)
    let model = otherView.flatMap { LeakModel(own: own, other: $0) }
    let leak = model?.isCopy == false ? model : nil
    var rows = [Int16](repeating: 0, count: (own.count + 1) / 2 * inputCount)
    _ = network.answers(
        ChannelView(own), other: otherView, leak: other.flatMap { leak?.prediction(from: $0) },
        leakGainDB: leak?.gainDB, inputs: &rows)
    return rows
}

for path in CommandLine.arguments.dropFirst(2) {
    let columns = try columns(of: path)
    var data = Data()
    for number in [columns.count, columns[0].count, inputCount] {
        withUnsafeBytes(of: Int32(number)) { data.append(contentsOf: $0) }
    }
    for channel in columns.indices { inputs(channel, columns).withUnsafeBytes { data.append(contentsOf: $0) } }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    try data.write(to: URL(fileURLWithPath: CommandLine.arguments[1] + "/" + name + ".i16"))
}
