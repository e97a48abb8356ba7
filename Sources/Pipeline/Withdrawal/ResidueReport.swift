/// What a look for residues found.
public struct ResidueReport: Hashable, Codable, Sendable {
    /// How many texts of the call were looked for.
    public let texts: Int
    public let files: Int
    public let bytes: Int
    /// Files in which a text was found that no other call holds; empty is what is wanted.
    public let hits: [String]
    /// How many texts were found that other calls hold too.
    public let shared: Int

    public init(texts: Int, files: Int, bytes: Int, hits: [String], shared: Int) {
        self.texts = texts
        self.files = files
        self.bytes = bytes
        self.hits = hits
        self.shared = shared
    }
}
