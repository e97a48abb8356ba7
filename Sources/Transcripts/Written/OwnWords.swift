import CallModel

/// What the author of a message wrote: without what it quotes, its signature and empty lines.
public enum OwnWords {
    /// Its paragraphs, each on one line. Empty where nothing of the author's is left.
    public static func paragraphs(of text: String) -> [String] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            String($0).trimmed
        }
        let own = MailSignature.removed(from: QuotedReply.removed(from: lines))
        return own.split(whereSeparator: \.isEmpty).map { $0.joined(separator: " ") }
    }
}
