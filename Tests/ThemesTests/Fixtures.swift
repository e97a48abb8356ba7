import CallModel
import Testing

@testable import Themes

/// A call in which the customer says the given sentences, one per turn, five seconds apart.
struct SpokenCall {
    let call: Call
    let transcript: Transcript

    init(
        _ id: String, day: String = "2026-11-16", language: String, customer: String? = nil, note: String? = nil,
        _ sentences: [String]
    ) throws {
        let callID = try #require(CallID(id))
        var call = Call(id: callID, startedAt: try #require(ZonedTime(iso8601: day + "T10:00:00+02:00")))
        call.customer = customer
        call.agentNote = note
        self.call = call
        let utterances = try sentences.enumerated().map { index, text in
            let range = try #require(TimeRange(startMs: index * 5000, endMs: index * 5000 + 4000))
            return Utterance(party: .customer, range: range, text: text)
        }
        transcript = Transcript(callID: callID, language: language, utterances: utterances)
    }

    var feedback: CallFeedback { FeedbackSpotter.standard.spot(transcript, of: call) }
}

/// Three complaints, each in several wordings and in four languages; none of the sentences trains the spotter.
enum SmallArchive {
    static let scanner: [(String, String)] = [
        ("en", "the mobile app crashes whenever i open the camera"),
        ("en", "your app keeps crashing with the camera on"),
        ("en", "as soon as the camera opens the application crashes"),
        ("uk", "застосунок вилітає коли відкриваю камеру"),
        ("uk", "з увімкненою камерою ваш застосунок постійно вилітає"),
        ("ru", "приложение вылетает когда открываю камеру"), ("ru", "с включённой камерой ваше приложение вылетает"),
        ("pl", "aplikacja się wywala kiedy otwieram kamerę"),
        ("pl", "z włączoną kamerą wasza aplikacja ciągle się wywala"),
    ]
    static let refund: [(String, String)] = [
        ("en", "my refund still has not reached the card"), ("en", "the refund to my card never arrives"),
        ("uk", "повернення коштів на картку досі не надійшло"), ("uk", "не приходить повернення грошей на картку"),
        ("ru", "возврат денег на карту до сих пор не пришёл"), ("ru", "не приходит возврат на карту"),
        ("pl", "zwrot pieniędzy na kartę nadal nie dotarł"), ("pl", "zwrot na kartę nie przychodzi"),
    ]

    /// One remark per call, the subjects taking turns, one call a day.
    static func calls() throws -> [CallFeedback] {
        try (scanner + refund).enumerated().map { index, said in
            let day = index < 9 ? "2026-11-0\(index + 1)" : "2026-11-\(index + 1)"
            return try SpokenCall("call-\(said.0)-\(index)", day: day, language: said.0, [said.1]).feedback
        }
    }
}

extension ThemeBook {
    /// The theme that holds a remark of the call.
    func theme(of call: String) -> Theme? { themes.first { $0.calls.contains { $0.text == call } } }
}
