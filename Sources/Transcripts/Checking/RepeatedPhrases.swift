import CallModel

/// What recognisers write where they have lost their place: a phrase over and over, or the end of a film they were
/// trained on. Heard sound or not, nobody said it.
///
/// Source: Barański et al., "Investigation of Whisper ASR Hallucinations Induced by Non-Speech Audio", ICASSP 2025:
/// loops and a short list of sentences make up most of what Whisper invents.
enum RepeatedPhrases {
    /// "Yes, yes, yes" is said by people.
    private static let fewestWords = 3
    private static let fewestTimes = 3
    /// Within an utterance, where a loop has no other sign.
    private static let fewestTimesWithin = 4
    private static let longestPhrase = 8

    /// - Parameter utterances: in order of time, of both sides.
    /// - Returns: the utterances, each phrase of a loop once, and how many were dropped or shortened.
    static func removed(from utterances: [Utterance]) -> (said: [Utterance], dropped: Int) {
        var (said, dropped) = ([Utterance](), 0)
        for party in Party.allCases {
            let own = utterances.filter { $0.party == party }
            let looped = loops(in: own.map { folded($0.text) })
            for (index, utterance) in own.enumerated() {
                guard !looped.contains(index), !SubtitleCredits.holds(folded(utterance.text)) else {
                    dropped += 1
                    continue
                }
                let short = shortened(utterance)
                dropped += short == utterance ? 0 : 1
                said.append(short)
            }
        }
        return (said, dropped)
    }

    /// Places of texts that only repeat the one before, in a row that is long enough.
    private static func loops(in texts: [[String]]) -> Set<Int> {
        var (looped, start) = (Set<Int>(), 0)
        for index in texts.indices where index + 1 == texts.count || texts[index + 1] != texts[start] {
            if index - start + 1 >= fewestTimes, texts[start].count >= fewestWords {
                looped.formUnion((start + 1)...index)
            }
            start = index + 1
        }
        return looped
    }

    /// The utterance with each loop of words said once.
    private static func shortened(_ utterance: Utterance) -> Utterance {
        let texts =
            utterance.words.isEmpty
            ? utterance.text.split(separator: " ").map(String.init) : utterance.words.map(\.text)
        let kept = kept(of: texts.map { folded($0).joined() })
        guard kept.count < texts.count else { return utterance }
        let words = utterance.words.isEmpty ? [] : kept.map { utterance.words[$0] }
        return Utterance(
            party: utterance.party, range: Timeline(words.map(\.range)).span ?? utterance.range,
            text: kept.map { texts[$0] }.joined(separator: " "), words: words, confidence: utterance.confidence)
    }

    /// Places of the words that are left when loops are said once.
    private static func kept(of words: [String]) -> [Int] {
        var (kept, index) = ([Int](), 0)
        while index < words.count {
            let (length, times) = loop(in: words, at: index)
            kept += index..<(index + length)
            index += length * times
        }
        return kept
    }

    /// The shortest phrase that is said often enough from `start` on: its length in words, and how often. One or two
    /// words must come twice as often: "no, no, no, no" is said by people.
    private static func loop(in words: [String], at start: Int) -> (length: Int, times: Int) {
        for length in 1...longestPhrase where start + length * fewestTimesWithin <= words.count {
            let phrase = words[start..<(start + length)]
            var times = 1
            while start + length * (times + 1) <= words.count,
                words[(start + length * times)..<(start + length * (times + 1))].elementsEqual(phrase)
            { times += 1 }
            if times >= (length < fewestWords ? 2 * fewestTimesWithin : fewestTimesWithin) { return (length, times) }
        }
        return (1, 1)
    }

    private static func folded(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
