import AudioFiles
import CallModel
import Speech

/// Clips that a process of its own cuts, which goes on where it was each time it is asked.
struct ConfinedClips: ClipReader {
    private let decoder: ConfinedDecoder
    private let descriptor: Int32
    private let path: String
    private let agentChannel: Int?
    private let partMs: Int
    /// Cuts that nothing came of yet.
    private var left: [SpeechCut]
    /// In the midst of the recording; `nil` before the first part, and once it has failed.
    private var process: DecodeProcess?

    init(
        _ cuts: [SpeechCut], of descriptor: Int32, path: String, agentChannel: Int?, partMs: Int,
        by decoder: ConfinedDecoder
    ) {
        self.decoder = decoder
        self.descriptor = descriptor
        self.path = path
        self.agentChannel = agentChannel
        self.partMs = partMs
        left = cuts
    }

    mutating func next() throws -> [SpeechClip] {
        guard !left.isEmpty else { return [] }
        let part = try part()
        let cuts = Set(part.map(\.cut))
        left.removeAll { part.isEmpty || cuts.contains($0) }
        if left.isEmpty, let process {
            decoder.put(process)
            self.process = nil
        }
        return part
    }

    /// Where a process ends over it, a fresh one decides whose fault it was, and begins anew with what is left.
    private mutating func part() throws -> [SpeechClip] {
        do {
            do {
                guard let process else { return try begin(with: decoder.process()) }
                return try ask(process, .moreClips)
            } catch DecodeFailure.died {
                return try begin(with: decoder.freshProcess())
            }
        } catch let failure as DecodeFailure {
            throw failure.error(path)
        }
    }

    private mutating func begin(with process: DecodeProcess) throws -> [SpeechClip] {
        try ask(process, .clips(left, agentChannel: agentChannel, partMs: partMs))
    }

    /// A process that failed is not asked again: it ends with its last owner.
    private mutating func ask(_ process: DecodeProcess, _ request: DecodeRequest) throws -> [SpeechClip] {
        self.process = nil
        var process = process
        let answer = try process.answer(to: request, about: descriptor)
        if case .failure(let code, let reason) = answer {
            throw AudioFileError(code: code, path: path, reason: reason)
        }
        guard case .clips(let found, let waves) = answer, found.count == waves.count, Set(found).count == found.count,
            Set(left).isSuperset(of: found)
        else { throw DecodeFailure.nonsense }
        self.process = process
        return zip(found, waves).map { SpeechClip(cut: $0, wave: [UInt8]($1)) }
    }
}
