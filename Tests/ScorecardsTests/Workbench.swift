import CallModel
import FoundationEssentials
import Testing

@testable import Scorecards

/// What the tests share: scorecards around one item, calls, files of the repository.
enum Workbench {
    static let measures: Set<String> = [
        "talk_share.agent.ratio", "dead_air.total.ms", "dead_air.count", "silence.longest.ms",
        "interruptions.by_agent.count", "response_latency.agent.median.ms", "response_latency.agent.p90.ms",
        "hold.total.ms", "monologue.longest.agent.ms", "overlap.share.ratio", "speech_level.agent.dbfs",
        "snr.agent.db", "turns.agent.count",
    ]

    static func load(_ yaml: String) throws -> Scorecard {
        try Scorecard.load(yaml: yaml, file: "test.yaml", measures: measures).get()
    }

    /// The errors of a file, as `line 3: expected …`.
    static func errors(in yaml: String) -> [String] {
        guard case .failure(let failure) = Scorecard.load(yaml: yaml, file: "test.yaml", measures: measures) else {
            return []
        }
        return failure.errors.map { "\($0.place ?? ""): \($0.expected)" }
    }

    /// A scorecard of one language and one section; `items` are written without indentation.
    static func yaml(items: String, phrases: String = "greeting: {en: [hello]}") -> String {
        """
        scorecard: test
        languages: [en]
        name: Test
        phrases:
        \(indented(phrases, by: 2))
        sections:
          - id: all
            name: All
            items:
        \(indented(items, by: 6))
        """
    }

    /// The answer of an automatic item to a scripted call.
    static func answer(
        _ check: String, phrases: String = "greeting: {en: [hello]}", to evidence: CallEvidence
    ) throws -> AutomaticAnswer {
        let item = """
            - id: item
              kind: yes_no
              not_applicable: allowed
              text: Item
              check:
            \(indented(check, by: 4))
            """
        let scorecard = try load(yaml(items: item, phrases: phrases))
        return try #require(scorecard.evaluate(evidence).answers.first)
    }

    static func call(language: String? = nil, columns: [String: String] = [:]) throws -> Call {
        let id = try #require(CallID("scripted"))
        var call = Call(id: id, startedAt: ZonedTime(epochSeconds: 0, utcOffsetSeconds: 0), columns: columns)
        call.language = language
        return call
    }

    static func evidence(_ script: Script, language: String = "en") throws -> CallEvidence {
        CallEvidence(
            call: try call(), acoustics: script.acoustics(), transcript: script.transcript(language: language),
            regime: .quiet)
    }

    /// A file of the repository, by its path from the top.
    static func file(_ path: String, from here: String = #filePath) throws -> String {
        let top = here.split(separator: "/").dropLast(3).joined(separator: "/")
        return try String(contentsOfFile: "/\(top)/\(path)", encoding: .utf8)
    }

    private static func indented(_ text: String, by spaces: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 }.joined(separator: "\n")
    }
}

extension AutomaticAnswer {
    /// The stretches of the evidence that has words.
    var spokenRanges: [TimeRange] { evidence.filter { $0.words != nil }.map(\.range) }
    var reason: NotMeasurable.Code? {
        guard case .notMeasurable(let reason) = answer else { return nil }
        return reason.code
    }
}
