import CallModel
import Foundation
public import Transcripts

/// Any program that reads a WAV file and writes words with times.
public struct CommandSpeechEngine: SpeechEngine {
    private let template: CommandTemplate
    private let format: OneSidedFormat
    private let revision: String
    private let folder: String
    private let timeoutS: Int

    /// - Parameters:
    ///   - format: of what the program writes.
    ///   - revision: raised where the same command leads to other words than before.
    ///   - folder: where clips lie while the program reads them; made where it is missing, for its owner alone.
    public init(
        _ template: CommandTemplate, format: OneSidedFormat, revision: String, folder: String, timeoutS: Int
    ) {
        self.template = template
        self.format = format
        self.revision = revision
        self.folder = folder
        self.timeoutS = timeoutS
        Self.removeAbandonedClips(in: folder)
    }

    /// Removes the clips that killed processes left in `folder`.
    public static func removeAbandonedClips(in folder: String) { ClipPlace.removeAbandoned(in: folder) }

    public var version: String { "command \(template.text) \(format.rawValue) \(revision)" }

    public func recognise(_ clip: SpeechClip, hints: SpeechHints) async throws(SpeechError) -> SpokenText {
        let place = try ClipPlace(in: folder, holding: clip.wave)
        defer { place.remove() }
        let arguments = template.arguments(
            input: place.clip, output: place.words, language: hints.language, prompt: hints.prompt)
        try await CommandRun.finish(arguments, timeoutS: timeoutS)
        return try SpeechAnswer.read(
            written(in: place.path), as: format, of: clip.cut.party, from: "the command's output")
    }

    /// The one file that the program left beside the clip: some add an ending to the name they are given.
    private func written(in place: String) throws(SpeechError) -> [UInt8] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let results = names.sorted().filter { $0.hasPrefix("words") }
        guard results.count == 1, let bytes = try? Data(contentsOf: URL(filePath: "\(place)/\(results[0])")) else {
            throw SpeechError(code: .malformed, message: "the command left \(results.count) files for {output}")
        }
        return Array(bytes)
    }
}
