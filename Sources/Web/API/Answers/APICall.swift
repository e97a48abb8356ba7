import CallModel

/// A call as programs read it: its metadata, without sound and words.
struct APICall: Encodable, Sendable {
    let id: String
    let startedAt: ZonedTime
    let agent: String?
    let team: String?
    let partner: String?
    let queue: String?
    let direction: String?
    let language: String?
    let outcome: String?

    /// - Parameter isBlind: the reader must not know whose call it is.
    init(_ call: Call, isBlind: Bool) {
        id = call.id.text
        startedAt = call.startedAt
        agent = isBlind ? nil : call.agent
        team = isBlind ? nil : call.team
        partner = isBlind ? nil : call.partner
        queue = call.queue
        direction = call.direction?.rawValue
        language = call.language
        outcome = call.outcome
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case startedAt = "started_at"
        case agent, team, partner, queue, direction, language, outcome
    }

    static let shape = JSONShape.named(
        "Call",
        .object([
            .init("id", .text), .init("started_at", .time), .init("agent", .optional(.text)),
            .init("team", .optional(.text)), .init("partner", .optional(.text)), .init("queue", .optional(.text)),
            .init("direction", .optional(.oneOf(Call.Direction.self))), .init("language", .optional(.text)),
            .init("outcome", .optional(.text)),
        ]))
}
