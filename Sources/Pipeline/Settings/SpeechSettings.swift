import CallModel
import Foundation
public import Transfers
public import Speech
import Transcripts

/// Which speech engine makes the words where no transcript comes with a recording. Its key comes from the environment.
public struct SpeechSettings: Decodable, Sendable {
    /// Where `/v1/audio/transcriptions` is: `https://…`, or `http://` on this machine. Or `command`.
    public let url: String?
    /// As the server names it.
    public let model: String?
    /// A program with places for its files: docs/speech.md. Or `url`.
    public let command: [String]?
    /// Of what the command writes; `srt` where nothing is said.
    public let format: String?
    /// Raised where the same engine leads to other words than before: calls are then recognised anew.
    public let revision: String?
    /// Of calls whose metadata name none; without it the engine finds out.
    public let language: String?
    /// Names the engine would otherwise mishear.
    public let vocabulary: [String]?
    /// Requests at a time, 1...64; 2 where nothing is said.
    public let parallel: Int?
    /// For one clip, 1...3600; 600 where nothing is said.
    public let timeoutS: Int?
    /// A silence of this length ends a clip, seconds.
    public let cutAtSilenceS: Double?
    /// No clip is longer, seconds, 10...780: 25 MB of sound is what the common servers take.
    public let longestClipS: Double?
    /// Whether it is a step of every night; otherwise only `sidetone transcribe` uses it.
    public let night: Bool?
    /// A file with certificates to trust in the place of the system's.
    public let authority: String?
    /// `SIDETONE_SPEECH_KEY`.
    public var key: Secret?
    /// How often a request is tried, and how long to wait in between.
    public var policy = RetryPolicy()

    /// The most that goes into a prompt, characters: engines forget what is longer.
    private static let longestPrompt = 800

    enum CodingKeys: String, CodingKey, CaseIterable {
        case url, model, command, format, revision, language, vocabulary, parallel, night, authority
        case timeoutS = "timeout_s"
        case cutAtSilenceS = "cut_at_silence_s"
        case longestClipS = "longest_clip_s"
    }

    public var isPartOfTheNight: Bool { night ?? true }

    var prompt: String? { vocabulary.map { $0.joined(separator: ", ") } }

    var plan: CutPlan {
        CutPlan(
            longSilenceMs: Int((cutAtSilenceS ?? 6) * 1000), longestClipMs: Int((longestClipS ?? 300) * 1000))
    }

    /// - Throws: `settings.speech` with the key that is wrong.
    func check(file: String) throws(InputError) {
        let faults: [(isWrong: Bool, key: String, expected: String)] = [
            ((url == nil) == (command == nil), "speech", "expected either url or command"),
            (url != nil && model?.isEmpty ?? true, "speech.model", "expected the model as the server names it"),
            (
                command.map { CommandTemplate($0) == nil } ?? false, "speech.command",
                "expected a program and its arguments, {input} and {output} among them"
            ),
            (
                oneSidedFormat == nil, "speech.format",
                "expected one of \(OneSidedFormat.allCases.map(\.rawValue).joined(separator: ", "))"
            ),
            (!(1...64).contains(parallel ?? 2), "speech.parallel", "expected a number from 1 to 64"),
            (!(1...3600).contains(timeoutS ?? 600), "speech.timeout_s", "expected a number from 1 to 3600"),
            (!(0.5...600).contains(cutAtSilenceS ?? 6), "speech.cut_at_silence_s", "expected a number from 0.5 to 600"),
            (!(10...780).contains(longestClipS ?? 300), "speech.longest_clip_s", "expected a number from 10 to 780"),
            (language.map { !$0.isLanguageCode } ?? false, "speech.language", "expected a code such as uk, en or pl"),
            (
                (prompt?.count ?? 0) > Self.longestPrompt, "speech.vocabulary",
                "expected at most \(Self.longestPrompt) characters together"
            ),
        ]
        guard let fault = faults.first(where: \.isWrong) else { return }
        throw InputError(code: "settings.speech", file: file, place: fault.key, expected: fault.expected)
    }

    private var oneSidedFormat: OneSidedFormat? { format.map { OneSidedFormat(rawValue: $0) } ?? .srt }

    /// The engine with its queue, for one run.
    /// - Parameter folder: where clips lie while a command reads them.
    /// - Precondition: the settings were checked when they were read.
    public func desk(folder: String) -> SpeechDesk {
        var policy = policy
        policy.timeoutS = timeoutS ?? 600
        return SpeechDesk(engine(folder, policy), width: parallel ?? 2, policy: policy)
    }

    private func engine(_ folder: String, _ policy: RetryPolicy) -> any SpeechEngine {
        if let url {
            return OpenAISpeechEngine(
                address: url, model: model ?? "", revision: revision ?? "1", key: key?.revealed, policy: policy,
                authority: authority)
        }
        guard let template = CommandTemplate(command ?? []) else {
            preconditionFailure("settings that were not checked")
        }
        return CommandSpeechEngine(
            template, format: oneSidedFormat ?? .srt, revision: revision ?? "1", folder: folder,
            timeoutS: policy.timeoutS)
    }
}

extension String {
    /// Two or three letters, perhaps with a region: `uk`, `pt-BR`.
    fileprivate var isLanguageCode: Bool {
        let primary = LanguageTag.primary(of: self)
        return (2...3).contains(primary.count) && primary.allSatisfy { $0.isASCII && $0.isLetter }
    }
}
