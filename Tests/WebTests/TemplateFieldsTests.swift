import CallModel
import Mustache
import Testing

@testable import Web

@Suite struct TemplateFieldsTests {
    private struct Room {
        let roomName: String
        let seats: [Seat]
        let remark: String?
        let isOpen: Bool
        let words: MessageScope
    }

    private struct Seat {
        let seatNumber: Int
        let guestName: String?
    }

    /// Says itself in words.
    private struct Tag: CustomStringConvertible {
        let number: Int
        var description: String { "tag \(number)" }
    }

    private func rendered(_ template: String, _ value: Any) throws -> String {
        try MustacheTemplate(string: template).render(TemplateFields.reading(value) ?? "")
    }

    @Test func `fields are found at every level, and names of outer levels in the inner ones`() throws {
        let room = Room(
            roomName: "Hall", seats: [Seat(seatNumber: 1, guestName: "Ada"), Seat(seatNumber: 2, guestName: nil)],
            remark: nil, isOpen: true, words: MessageScope(Messages(.en)))
        let text = try rendered(
            "{{#seats}}{{roomName}} {{seatNumber}} {{#guestName}}{{.}}{{/guestName}}{{^guestName}}free{{/guestName}};"
                + "{{/seats}}{{#isOpen}}open{{/isOpen}}{{^remark}} no remark{{/remark}}", room)
        #expect(text == "Hall 1 Ada;Hall 2 free;open no remark")
        #expect(try rendered("{{words.home.title}}", room) == Messages(.en)("home.title"))
    }

    @Test func `an empty list shows nothing`() throws {
        let room = Room(
            roomName: "Hall", seats: [], remark: "?", isOpen: false, words: MessageScope(Messages(.en)))
        #expect(
            try rendered("{{#seats}}x{{/seats}}{{^seats}}none{{/seats}}{{^isOpen}} shut{{/isOpen}}", room)
                == "none shut")
    }

    @Test func `what says itself in words is shown in its words`() throws {
        struct Holder { let tag: Tag }
        #expect(try rendered("{{tag}}", Holder(tag: Tag(number: 7))) == "tag 7")
    }
}
