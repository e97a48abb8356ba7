public import CallModel
public import Hashing

extension Transcript {
    /// SHA-256 over every stored detail, so that evidence can say which transcript it was found in.
    ///
    /// The same for equal transcripts, whatever file format they came from; stable across versions of this program.
    public var contentHash: SHA256Digest {
        var lines = ["transcript/1", field(callID.text), field(language)]
        for utterance in utterances {
            lines.append("utterance \(utterance.party.rawValue) \(stamp(utterance.range, utterance.confidence))")
            lines.append(field(utterance.text))
            for word in utterance.words {
                lines.append("word \(stamp(word.range, word.confidence))")
                lines.append(field(word.text))
            }
        }
        return sha256(lines.joined(separator: "\n"))
    }

    /// With its length in bytes before it, so that no text can pass for another line.
    private func field(_ text: String?) -> String { text.map { "\($0.utf8.count):\($0)" } ?? "-" }

    private func stamp(_ range: TimeRange, _ confidence: Double?) -> String {
        "\(range.startMs) \(range.endMs) \(confidence.map { String(describing: $0) } ?? "-")"
    }
}
