/// How busy the hotline was when the call came in; norms may differ.
public enum LoadRegime: String, Codable, CaseIterable, Sendable { case peak, quiet }
