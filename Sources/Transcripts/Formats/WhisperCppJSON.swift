import CallModel

/// What whisper.cpp's `whisper-cli --output-json` writes: segments with offsets in milliseconds, no speakers.
///
/// Source: ggml-org/whisper.cpp, `examples/cli/cli.cpp`, `output_json`. The tokens of `--output-json-full` are not read:
/// a letter beyond ASCII may be split between two of them.
enum WhisperCppJSON {
    static func read(_ file: TranscriptFile, of party: Party) throws(InputError) -> SpokenText {
        let document = try TranscriptJSON.decode(Document.self, from: file)
        return SpokenText(
            language: document.result?.language?.lowercased(),
            utterances: document.transcription.map { Utterance(party: party, range: $0.range, text: $0.text) }
                .filter { !$0.text.isEmpty })
    }

    private struct Document: Decodable {
        struct Result: Decodable { let language: String? }

        let result: Result?
        let transcription: [Segment]
    }

    private struct Segment: Decodable {
        let range: TimeRange
        let text: String

        private enum CodingKeys: CodingKey { case offsets, text }
        private enum Offsets: CodingKey { case from, to }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            let offsets = try fields.nestedContainer(keyedBy: Offsets.self, forKey: .offsets)
            let (fromMs, toMs) = (
                try offsets.decode(Double.self, forKey: .from), try offsets.decode(Double.self, forKey: .to)
            )
            guard let range = TimeRange(startSeconds: fromMs / 1000, endSeconds: toMs / 1000) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .offsets, in: fields, debugDescription: "expected 0 <= from <= to, in milliseconds")
            }
            self.range = range
            text = try fields.decode(String.self, forKey: .text).trimmed
        }
    }
}
