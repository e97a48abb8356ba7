import CallModel

extension [Word] {
    /// In runs without a pause of `pauseMs` or more between words.
    func split(afterPausesOfMs pauseMs: Int) -> [[Word]] {
        reduce(into: []) { runs, word in
            if let last = runs.last?.last, word.range.startMs - last.range.endMs < pauseMs {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
    }

    /// One utterance over all the words; not empty.
    func utterance(of party: Party) -> Utterance {
        guard let span = Timeline(map(\.range)).span else { preconditionFailure("an utterance has words") }
        return Utterance(party: party, range: span, text: map(\.text).joined(separator: " "), words: self)
    }
}
