import Acoustics
import AudioFiles
import CallModel
import Foundation
import Pipeline

/// What `analyze` found in one file.
struct AnalyzedFile: Sendable {
    let file: String
    let outcome: Result<RecordingAnalysis.Result, AudioFileError>

    init(_ file: String, agentChannel: Int?) {
        self.file = file
        outcome = Result { () throws(AudioFileError) in
            try RecordingAnalysis.run(RecordingReader(path: file), agentChannel: agentChannel)
        }
    }

    /// `file`, then either the findings or `error`.
    func jsonLine() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(AnalysisLine(self)), as: UTF8.self)
    }
}

/// One line of NDJSON, by the contract of docs/formats.md.
private struct AnalysisLine: Encodable {
    private let result: AnalyzedFile

    init(_ result: AnalyzedFile) { self.result = result }

    private enum CodingKeys: String, CodingKey {
        case file
        case durationMs = "duration_ms"
        case tier, measures, turns, events, interruptions, warnings, error
    }

    private enum ErrorKeys: String, CodingKey { case code, message }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(result.file, forKey: .file)
        switch result.outcome {
        case .success(let found):
            let acoustics = found.acoustics
            let measures = acoustics.measurements.map { ($0.name, $0.value) }
            try fields.encode(acoustics.durationMs, forKey: .durationMs)
            try fields.encode(acoustics.tier, forKey: .tier)
            try fields.encode(Dictionary(uniqueKeysWithValues: measures), forKey: .measures)
            try fields.encode(NamedTurn.all(in: acoustics, channels: found.channels), forKey: .turns)
            try fields.encode(speech(in: found) + acoustics.events, forKey: .events)
            try fields.encode(acoustics.interruptions, forKey: .interruptions)
            try fields.encode(acoustics.warnings, forKey: .warnings)
        case .failure(let failure):
            var error = fields.nestedContainer(keyedBy: ErrorKeys.self, forKey: .error)
            try error.encode(failure.code.rawValue, forKey: .code)
            try error.encode(failure.reason, forKey: .message)
        }
    }

    /// Talk of the sides as events of their channels; a mono recording has them among its events already.
    private func speech(in found: RecordingAnalysis.Result) -> [SoundEvent] {
        found.channels.parties.enumerated().flatMap { channel, party in
            (found.acoustics.talk[party] ?? Timeline()).ranges.map {
                SoundEvent(channel: channel, kind: .speech, range: $0)
            }
        }
    }
}
