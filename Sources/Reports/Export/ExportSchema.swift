/// What can be handed to other programs, column by column.
public struct ExportSchema: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public let name: String
        /// What it is, with its unit.
        public let meaning: String

        public init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    public enum Subject: String, CaseIterable, Sendable {
        case calls, measures, evaluations, items, themes
    }

    /// Who reads it: a layout of our own, or the fields of another program's import.
    public enum Layout: String, CaseIterable, Sendable {
        case plain
        /// Field names of Salesforce: calls become tasks, for Data Loader or the import wizard.
        case salesforce
    }

    public let columns: [Column]

    public init(columns: [Column]) { self.columns = columns }

    /// - Returns: `nil` where the layout has no place for the subject.
    public static func of(_ subject: Subject, _ layout: Layout) -> ExportSchema? {
        switch (layout, subject) {
        case (.plain, .calls): ExportSchema(columns: calls)
        case (.plain, .measures): ExportSchema(columns: measures)
        case (.plain, .evaluations): ExportSchema(columns: evaluations)
        case (.plain, .items): ExportSchema(columns: items)
        case (.plain, .themes): ExportSchema(columns: themes)
        case (.salesforce, .calls): ExportSchema(columns: tasks)
        case (.salesforce, _): nil
        }
    }

    private static let call = Column("call_id", "the call")

    private static let calls = [
        call, Column("started_at", "ISO 8601 with a zone"), Column("agent", "as the telephone system names them"),
        Column("team", "the agent's team"), Column("partner", "the outsourced centre; empty for the company's own"),
        Column("queue", "the queue that was called"), Column("direction", "inbound, outbound, internal"),
        Column("language", "BCP 47"),
        Column("wait_ms", "ms before somebody answered"), Column("hold_ms", "ms"), Column("talk_ms", "ms connected"),
        Column("outcome", "as written by the agent or the telephone system"),
        Column("transferred_to", "the agent, queue or number it was passed to"),
        Column("csat", "the customer's rating as given"), Column("customer", "the customer's reference"),
        Column("case_id", "what the customer sees as one call"), Column("leg", "place in the case, from 1"),
        Column("score", "0–100 by people, published, drawn at random"),
        Column("automatic_score", "0–100 by the automatic answers alone"),
        Column("medium", "chat, email, message, ticket; empty for a call"),
    ]

    private static let measures = [
        call, Column("measure", "docs/measures.md"), Column("version", "of its definition"),
        Column("value", "in the unit of the measure; empty where it has none"), Column("absence", "why it has none"),
    ]

    private static let evaluations = [
        Column("evaluation_id", "the evaluation"), call, Column("scorecard", "its scorecard"),
        Column("revision", "hash of its content"),
        Column("reviewer", "user name"), Column("basis", "random, targeted, chosen"),
        Column("state", "its place in the life of an evaluation, docs/reviews.md"),
        Column("outcome", "passed, failed, undecided"), Column("score", "0–100; empty where nothing was answered"),
        Column("published_at", "ISO 8601 with a zone"),
    ]

    private static let items = [
        Column("evaluation_id", "the evaluation"), call, Column("item", "stable over revisions of the scorecard"),
        Column("status", "answered, not_applicable, ruled_out, not_measurable, not_evaluated"),
        Column("points", "empty unless answered"), Column("possible_points", "empty unless answered"),
    ]

    private static let themes = [
        call, Column("theme_id", "the theme; empty where it belongs to none"),
        Column("kind", "problem, request, praise, confusion"),
        Column("remark_id", "where in the call"), Column("confidence", "0–1"),
    ]

    /// Standard fields of a Salesforce task; the last two are fields of one's own.
    private static let tasks = [
        Column("CallObject", "the call"), Column("Subject", "Call"), Column("Status", "Completed"),
        Column("TaskSubtype", "Call"), Column("ActivityDate", "yyyy-MM-dd, local"),
        Column("CallType", "Inbound, Outbound, Internal"), Column("CallDurationInSeconds", "connected"),
        Column("CallDisposition", "the outcome"), Column("Sidetone_Agent__c", "text"),
        Column("Sidetone_Score__c", "number, 0–100"),
    ]
}
