/// What somebody does here, and with it what they may. Everybody has exactly one.
public enum Role: String, Codable, CaseIterable, Sendable {
    /// Speaks with customers; sees and disputes own evaluations.
    case agent
    /// Leads a team of agents.
    case lead
    /// Scores the calls assigned to them.
    case qaAnalyst = "qa_analyst"
    /// Answers for quality: publishes, decides disputes, calibrates.
    case qaManager = "qa_manager"
    /// Builds the product; reads digests and hears nothing.
    case product
    /// Answers for consent; withdraws and erases, and hears nothing.
    case privacyOfficer = "privacy_officer"
    /// Reads the log of who did what.
    case auditor
    /// Keeps accounts and settings; hears nothing.
    case admin
}
