import CallModel

/// One cue of a subtitle file: a time and the lines shown then.
struct SubtitleCue {
    /// Of the line with the times, from 1.
    let line: Int
    let range: TimeRange
    let lines: [String]
}

extension SubtitleCue {
    /// Reads blocks between empty lines: an optional name or number, the line with the times, the text.
    /// - Parameters:
    ///   - lines: of the whole file.
    ///   - skipping: first words of blocks that are no cues, such as `NOTE`.
    static func cues(
        in lines: [String], of file: TranscriptFile, skipping comments: [String] = []
    ) throws(InputError) -> [SubtitleCue] {
        var cues: [SubtitleCue] = []
        for block in blocks(lines) {
            let firstWord = block.lines[0].prefix { !$0.isWhitespace }
            guard comments.contains(String(firstWord)) else {
                cues.append(try cue(block, file))
                continue
            }
            if let index = block.lines.firstIndex(where: { $0.contains("-->") }) {
                throw TextLines.fault(file, line: block.line + index, "expected an empty line before the cue")
            }
        }
        return cues
    }

    private static func cue(_ block: Block, _ file: TranscriptFile) throws(InputError) -> SubtitleCue {
        guard let index = block.lines.prefix(2).firstIndex(where: { $0.contains("-->") }) else {
            throw TextLines.fault(
                file, line: block.line, "expected a cue with times such as 00:00:01.000 --> 00:00:04.000")
        }
        let line = block.line + index
        guard let range = range(in: block.lines[index]) else {
            throw TextLines.fault(
                file, line: line, "expected times such as 00:00:01.000 --> 00:00:04.000, the end not before the start")
        }
        return SubtitleCue(line: line, range: range, lines: Array(block.lines[(index + 1)...]))
    }

    private struct Block {
        let line: Int
        var lines: [String]
    }

    private static func blocks(_ lines: [String]) -> [Block] {
        var blocks: [Block] = []
        var isInside = false
        for (index, line) in lines.enumerated() {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isInside, !isBlank { blocks[blocks.count - 1].lines.append(line) }
            if !isInside, !isBlank { blocks.append(Block(line: index + 1, lines: [line])) }
            isInside = !isBlank
        }
        return blocks
    }

    /// `start --> end`, with settings of the cue after it.
    private static func range(in line: String) -> TimeRange? {
        let fields = line.split(whereSeparator: \.isWhitespace)
        guard fields.count >= 3, fields[1] == "-->", let startMs = milliseconds(fields[0]),
            let endMs = milliseconds(fields[2])
        else { return nil }
        return TimeRange(atLeastOneMsFrom: startMs, to: endMs)
    }

    /// `[h:]mm:ss.mmm`, with a comma in SubRip.
    private static func milliseconds(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let seconds = parts[parts.count - 1].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (2...3).contains(parts.count), seconds.count == 2, seconds[1].utf8.count == 3 else { return nil }
        let numbers = (parts.dropLast() + seconds).compactMap(number)
        guard numbers.count == parts.count + 1, numbers.suffix(3).prefix(2).allSatisfy({ $0 < 60 }) else { return nil }
        return zip(numbers, [3_600_000, 60_000, 1000, 1].suffix(numbers.count)).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// One to five digits.
    private static func number(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
