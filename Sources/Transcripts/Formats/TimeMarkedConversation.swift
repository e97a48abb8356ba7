public import CallModel

/// NIST's CTM, time-marked words: `name channel start duration word [confidence]`, times in seconds.
///
/// One file per side, whatever its second column says, or one for both, where the channel is 1 or A for the first side
/// of the ending of the name and 2 or B for the other. Lines that begin with `;;` are comments. Of alternatives
/// (`<ALT_BEGIN>`) only the first is read. A pause of a second ends an utterance.
///
/// Source: NIST SCTK, sclite, "ctm" input format.
public struct TimeMarkedConversation: TranscriptFormat {
    public let name = "ctm"
    public let parts = [
        TranscriptPart(suffix: ".agent-customer.ctm", party: .agent),
        TranscriptPart(suffix: ".customer-agent.ctm", party: .customer),
        TranscriptPart(suffix: ".agent.ctm", party: .agent),
        TranscriptPart(suffix: ".customer.ctm", party: .customer),
    ]

    private static let pauseMs = 1000
    private static let firstChannels: Set<String> = ["1", "a"]
    private static let secondChannels: Set<String> = ["2", "b"]

    public init() {}

    public func read(
        _ file: TranscriptFile, as part: TranscriptPart, voices: VoiceNames
    ) throws(InputError) -> SpokenText {
        guard let first = part.party else { preconditionFailure("the name of a CTM file says who is first") }
        var words: [Party: [Word]] = [:]
        var alternative = 0
        for (index, line) in try TextLines.lines(of: file).enumerated() where !line.hasPrefix(";;") {
            let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
            guard !fields.isEmpty else { continue }
            if let mark = TimeMarkedConversation.mark(fields) {
                alternative = mark == "<ALT>" ? alternative + 1 : 0
            } else if alternative == 0 {
                let side = try side(fields, first, part, file, line: index + 1)
                words[side, default: []] += try word(fields, file, line: index + 1).map { [$0] } ?? []
            }
        }
        return SpokenText(
            language: nil,
            utterances: Party.allCases.flatMap { party in
                (words[party] ?? []).sorted { $0.range < $1.range }.split(afterPausesOfMs: Self.pauseMs)
                    .map { $0.utterance(of: party) }
            })
    }

    private static func mark(_ fields: [String]) -> String? {
        fields.first { ["<ALT_BEGIN>", "<ALT>", "<ALT_END>"].contains($0.uppercased()) }?.uppercased()
    }

    private func side(
        _ fields: [String], _ first: Party, _ part: TranscriptPart, _ file: TranscriptFile, line: Int
    ) throws(InputError) -> Party {
        guard part.suffix.contains("-") else { return first }
        let channel = fields.count > 1 ? fields[1].lowercased() : ""
        if Self.firstChannels.contains(channel) { return first }
        guard Self.secondChannels.contains(channel) else {
            throw TextLines.fault(file, line: line, "expected channel 1 or 2, or A or B, in the second field")
        }
        return first.other
    }

    /// `nil` for a word that was recognised as nothing: `@`.
    private func word(_ fields: [String], _ file: TranscriptFile, line: Int) throws(InputError) -> Word? {
        guard (5...6).contains(fields.count), let start = Double(fields[2]), let duration = Double(fields[3]),
            let range = TimeRange(startSeconds: start, endSeconds: start + duration)
        else {
            throw TextLines.fault(file, line: line, "expected name, channel, start, duration, word and confidence")
        }
        guard fields.count == 6, fields[5].uppercased() != "NA" else {
            return fields[4] == "@" ? nil : Word(range: range, text: fields[4])
        }
        guard let confidence = Double(fields[5]).flatMap(Share.init) else {
            throw TextLines.fault(file, line: line, "expected a confidence from 0 to 1, or NA")
        }
        return fields[4] == "@" ? nil : Word(range: range, text: fields[4], confidence: confidence.value)
    }
}
