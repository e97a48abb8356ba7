public import Scorecards

/// The answer that counts for an item, with what the machine said beside it.
public struct CountedAnswer: Hashable, Codable, Sendable {
    /// How a person and the machine came to it.
    public enum Origin: String, Codable, CaseIterable, Sendable {
        /// The machine's; nobody looked.
        case automatic
        /// A person agreed with the machine.
        case confirmed
        /// A person said something else than the machine.
        case overridden
        /// Only a person could answer.
        case person
        /// Nobody answered.
        case open
        /// Decided in a dispute.
        case ruled
    }

    public private(set) var answer: Answer
    public private(set) var origin: Origin
    /// What the machine said; `nil` where it says nothing about the item.
    public let automatic: Answer?

    /// - Parameters:
    ///   - person: `nil` where the person left the item alone.
    ///   - automatic: `nil` for an item that only a person can answer.
    ///   - onlySuggests: the machine's answer counts only where a person confirms it.
    init(person: Answer?, automatic: Answer?, onlySuggests: Bool) {
        self.automatic = automatic
        switch (person, automatic) {
        case (let person?, let machine?): (answer, origin) = (person, person == machine ? .confirmed : .overridden)
        case (let person?, nil): (answer, origin) = (person, .person)
        case (nil, let machine?) where !onlySuggests: (answer, origin) = (machine, .automatic)
        case (nil, _): (answer, origin) = (.notEvaluated, .open)
        }
    }

    mutating func rule(_ answer: Answer) {
        self.answer = answer
        origin = .ruled
    }
}
