/// Tags of languages as metadata, engines and scorecards write them: `uk`, `uk-UA`, `EN_us`.
public enum LanguageTag {
    /// The language without script and region, lower case: `uk` of `uk-UA`.
    public static func primary(of tag: String) -> String {
        tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    }
}
