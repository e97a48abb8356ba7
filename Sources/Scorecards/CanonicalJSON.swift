import FoundationEssentials

/// JSON that is the same for the same value: sorted keys, no white space.
public enum CanonicalJSON {
    /// - Precondition: the value holds no infinite number; the values of this module never do.
    public static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { preconditionFailure("a value that JSON cannot carry") }
        return String(decoding: data, as: UTF8.self)
    }
}
