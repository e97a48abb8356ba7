/// What an action is asked of, as far as that decides who may.
public enum AccessObject: Hashable, Sendable {
    /// Nothing in particular: a list, a form, the server.
    case none
    /// Something that is not there, was erased, or never was. Nobody may do anything with it.
    case missing
    case call(CallFacts)

    public struct CallFacts: Hashable, Sendable {
        public var agent: String?
        public var team: String?
        /// Who was given the call, or an evaluation of it, to review.
        public var assignees: Set<AccountName>
        /// Whether an evaluation of the call is published.
        public var isPublished: Bool
        /// Whether what is asked for is still being written: it is its writers' alone, be it of a call that others
        /// may ask for.
        public var isDraft: Bool

        public init(
            agent: String?, team: String?, assignees: Set<AccountName> = [], isPublished: Bool = false,
            isDraft: Bool = false
        ) {
            self.agent = agent
            self.team = team
            self.assignees = assignees
            self.isPublished = isPublished
            self.isDraft = isDraft
        }
    }
}
