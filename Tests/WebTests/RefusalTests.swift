import Accounts
import CallModel
import Foundation
import HTTPTypes
import Pipeline
import Reviews
import Scorecards
import Store
import Testing

@testable import Web

/// What somebody reads whose form was not taken.
@Suite struct RefusalTests {
    private static let english = Messages(.en)

    /// The reasons that the pages and the API give by themselves, from their text.
    private static func writtenReasons() throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web")
            .standardized
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        return Set(
            try files.flatMap { file in
                try String(contentsOf: file, encoding: .utf8).matches(of: /reason: "([a-z_]+)"/).map { String($0.1) }
            })
    }

    @Test func `whatever is refused has a sentence that says why`() throws {
        let written = try Self.writtenReasons()
        #expect(written.isSuperset(of: ["name_missing", "unknown_person", "own_account"]))
        let reasons =
            written.union(LifeError.allCases.map(\.code)).union(ReviewError.allCases.map(\.code))
            .union(AnswerError.Code.allCases.map(\.rawValue))
        for reason in reasons.sorted() {
            let keys = ["refused.\(reason)", "refusal.\(reason).text"]
            #expect(keys.contains { Self.english.has($0) }, "\(reason)")
        }
        let told = Self.english.keys.filter { $0.hasPrefix("refused.") }.map { $0.dropFirst("refused.".count) }
        #expect(told.filter { !reasons.contains(String($0)) }.isEmpty, "a sentence for what is never refused")
    }

    private func published() async throws -> Team {
        let team = try await Team(isSubmitted: true)
        #expect(try await team.post("publish", as: "lead").status == 303)
        return team
    }

    @Test func `a dispute that names nothing says what it takes, changes nothing and leads back`() async throws {
        let team = try await published()
        let answer = try await team.post("dispute", as: "olena", ["reason.greeting": " "])
        #expect(answer.status == 422)
        for text in [Self.english("refused.nothing_disputed"), Self.english("refusal.unchanged")] {
            #expect(answer.text.contains(text))
        }
        #expect(answer.text.contains("href=\"/evaluations/\(team.evaluation)\""))
        #expect(!answer.text.contains(Self.english("refusal.home")) && !answer.text.contains("<textarea"))
        #expect(try await team.state() == .published)
    }

    @Test func `once the time is over nothing can be disputed, and what was written is handed back`() async throws {
        let team = try await published()
        let path = "/evaluations/\(team.evaluation)"
        #expect(try await team.house.browser(of: "olena").get(path).text.contains("\(path)/dispute"))
        team.house.clock.move(bySeconds: 60 * 86_400)
        let page = try await team.house.browser(of: "olena").get(path).text
        #expect(!page.contains("\(path)/dispute") && page.contains("\(path)/acknowledge"))
        let late = try await team.post("dispute", as: "olena", ["reason.listening": "I <did> listen."])
        #expect(late.status == 409 && late.text.contains(Self.english("refused.deadline_passed")))
        #expect(late.text.contains(">I &lt;did&gt; listen.</textarea>"))
        #expect(late.text.contains("<label for=\"written.reason.listening\">The agent listens actively.</label>"))
        #expect(try await team.state() == .published)
    }

    @Test func `without a reason nothing is retracted or decided, and the page says that it is missing`() async throws {
        let team = try await published()
        let retracted = try await team.post("retract", as: "manager", ["reason": " "])
        #expect(retracted.status == 422 && retracted.text.contains(Self.english("refused.reason_missing")))
        _ = try await team.post("dispute", as: "olena", ["reason.listening": "I listened."])
        _ = try await team.post("take-up", as: "manager")
        let ruled = try await team.post("rule", as: "manager", ["ruling.listening": "5"])
        #expect(ruled.status == 422 && ruled.text.contains(Self.english("refused.reason_missing")))
        #expect(try await team.state() == .underReview)
        let coached = try await team.post("coach", as: "lead", ["text": ""])
        #expect(coached.status == 422 && coached.text.contains(Self.english("refused.text_missing")))
    }

    @Test func `a step that came too late hands back what was written, in the reader's language`() async throws {
        let team = try await published()
        _ = try await team.post("acknowledge", as: "olena")
        var olena = try required(try await team.house.store.accounts().first { $0.name.text == "olena" })
        olena.language = .uk
        _ = try await team.house.store.update(olena)
        let again = try await team.post("acknowledge", as: "olena", ["comment": "Дякую."])
        #expect(again.status == 409 && again.text.contains(Messages(.uk)("refused.wrong_state")))
        #expect(again.text.contains(">Дякую.</textarea>"))
    }

    @Test func `the address of a form that is looked at leads to the page with the form`() async throws {
        let team = try await published()
        let looked = try await team.house.browser(of: "olena").get("/evaluations/\(team.evaluation)/dispute")
        #expect(looked.status == 405 && looked.text.contains("href=\"/evaluations/\(team.evaluation)\""))
    }

    @Test func `what is missing offers no way back and hands back nothing`() async throws {
        let team = try await published()
        let foreign = try await team.post("retract", as: "olena", ["reason": "Mine."])
        #expect(foreign.status == 404 && foreign.text.contains(Self.english("refusal.home")))
        #expect(!foreign.text.contains("Mine.") && !foreign.text.contains("/evaluations/\(team.evaluation)"))
    }

    @Test func `programs read the sentence of the reason too`() async throws {
        let team = try await published()
        let program = try await Program(team.house, of: "manager")
        let answer = try await program.ask(
            .post, "/evaluations/\(team.evaluation)/retract", #"{"reason":" "}"#)
        #expect(answer.status == 422 && answer.reason == "reason_missing")
        #expect(answer["error", "message"] == .text(Self.english("refused.reason_missing")))
    }

    @Test func `passwords and what was chosen are no texts to hand back`() {
        let form = [
            "password": "secret", "csrf": "x", "ruling.a": "yes", "reason.a": "Why.", "text": " ", "comment": "So.",
        ]
        let texts = WrittenText.all(in: form)
        #expect(texts.map(\.writtenText) == ["So.", "Why."] && texts.map(\.writtenAbout) == [nil, "a"])
    }

    @Test func `texts about items stand under the words of these, in the order of the sheet`() {
        let form = ["reason.a": "1", "reason.b": "2", "reason.gone": "3", "comment": "0"]
        let texts = WrittenText.all(in: form, items: [("b", "Listened"), ("a", "Greeted")])
        #expect(texts.map(\.writtenText) == ["0", "2", "1", "3"])
        #expect(texts.map(\.writtenAbout) == [nil, "Listened", "Greeted", "gone"])
        #expect(Set(texts.map(\.writtenField)).count == 4)
    }
}
