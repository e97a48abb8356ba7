public import CallModel

/// The formats that can be read, in the order in which they are looked for beside a recording.
public enum TranscriptFormats {
    public static let all: [any TranscriptFormat] = [
        SidetoneJSON(), WhisperJSON(), WebVTT(), SubRip(), AmazonCallAnalyticsJSON(), DeepgramJSON(),
        TimeMarkedConversation(),
    ]

    /// The endings of every file that may belong to a transcript, in the order of `all`.
    public static var suffixes: [String] { all.flatMap { $0.parts.map(\.suffix) } }

    /// Reads the transcript of a call from the files beside its recording.
    ///
    /// The first format of which a file is there is taken; of a format in several parts some may be missing.
    /// - Parameter files: by suffix.
    /// - Returns: `nil` where no file is of a known suffix.
    /// - Throws: the first error of a file; `transcript.other_call` where a file names another call.
    public static func transcript(
        of call: CallID, from files: [String: TranscriptFile], voices: VoiceNames = .standard
    ) throws(InputError) -> Transcript? {
        guard let format = all.first(where: { $0.parts.contains { files[$0.suffix] != nil } }) else { return nil }
        var texts: [SpokenText] = []
        for part in format.parts {
            guard let file = files[part.suffix] else { continue }
            texts.append(try text(of: call, in: file, as: part, format, voices))
        }
        return Transcript(
            callID: call, language: texts.lazy.compactMap(\.language).first, utterances: texts.flatMap(\.utterances))
    }

    private static func text(
        of call: CallID, in file: TranscriptFile, as part: TranscriptPart, _ format: any TranscriptFormat,
        _ voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        let text = try format.read(file, as: part, voices: voices)
        if let named = text.callID, named != call {
            throw InputError(
                code: "transcript.other_call", file: file.name, place: "call_id",
                expected: "expected the transcript of \(call), found that of \(named)")
        }
        return text
    }
}
