public import Hashing

/// What a call is judged by: sections of items, how they are answered and what they are worth.
///
/// Made by ``load(yaml:file:measures:)``. Two scorecards are equal where their content is, whatever the comments,
/// the layout and the key order of their files.
public struct Scorecard: Sendable {
    /// Stays the same across revisions: lower-case letters, digits and `_`.
    public let id: String
    public let name: LocalizedText
    /// What people call this content; once it was in force, it stands for no other. `nil` where only the revision names it.
    public let version: String?
    /// The languages in which every text of the scorecard exists, in the order of the file.
    public let languages: [String]
    public let applicability: Applicability
    /// From the highest to the lowest; empty where the scorecard has no grades.
    public let grades: [Grade]
    public let sections: [Section]
    /// SHA-256 of ``canonicalJSON``: names this content for ever.
    public let revision: SHA256Digest
    /// The content as JSON with sorted keys.
    public let canonicalJSON: String

    init(content: Content, version: String? = nil) {
        self.version = version
        id = content.id
        name = content.name
        languages = content.languages
        applicability = content.applicability
        grades = content.grades
        sections = content.sections
        canonicalJSON = CanonicalJSON.text(of: content)
        revision = sha256(canonicalJSON)
    }

    /// All items in the order of the file.
    public var items: [Item] { sections.flatMap(\.items) }

    public func item(_ id: String) -> Item? { items.first { $0.id == id } }

    /// Everything that makes a revision what it is.
    struct Content: Encodable {
        let id: String
        let name: LocalizedText
        let languages: [String]
        let applicability: Applicability
        let grades: [Grade]
        let sections: [Section]
    }
}

extension Scorecard: Hashable {
    public static func == (left: Scorecard, right: Scorecard) -> Bool { left.revision == right.revision }

    public func hash(into hasher: inout Hasher) { hasher.combine(revision) }
}
