import CallModel
import Testing

@Test(arguments: [("uk", "uk"), ("uk-UA", "uk"), ("EN_us", "en"), ("PL", "pl"), ("zh-Hant-TW", "zh"), ("", "")])
func `the primary language of a tag is without script and region, in lower case`(_ tag: String, _ primary: String) {
    #expect(LanguageTag.primary(of: tag) == primary)
}
