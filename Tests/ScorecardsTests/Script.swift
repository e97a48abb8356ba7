import CallModel

@testable public import Scorecards

typealias Script = CallScript

extension CallScript: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        do throws(CallScript.Fault) {
            self = try CallScript(text)
        } catch {
            preconditionFailure("line \(error.line) of a script is spoken by nobody")
        }
    }

    func transcript(language: String? = "en") -> Transcript? {
        CallID("scripted").map { transcript(of: $0, language: language) }
    }

    /// The same words, but only utterances have times.
    func transcriptWithoutWordTimes(language: String = "en") -> Transcript? {
        let coarse = utterances.map { Utterance(party: $0.party, range: $0.range, text: $0.text) }
        return CallID("scripted").map { Transcript(callID: $0, language: language, utterances: coarse) }
    }
}
