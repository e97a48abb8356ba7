/// A language in which a digest can be read.
public enum DigestLanguage: String, Codable, CaseIterable, Sendable { case en, uk, ru, pl }
