/// What became of a file of the archive; every file has exactly one.
public enum Fate: String, Codable, CaseIterable, Sendable {
    case processed, waiting, refused, quarantined, duplicate, erased
}
