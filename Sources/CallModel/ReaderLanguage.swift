/// A language in which people read digests and pages; calls may be spoken in any.
public enum ReaderLanguage: String, Codable, CaseIterable, Sendable { case en, uk, ru, pl }
