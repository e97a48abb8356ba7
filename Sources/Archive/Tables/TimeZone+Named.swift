import FoundationEssentials
// The zones of the tz database are known only where this is linked.
import FoundationInternationalization

extension TimeZone {
    /// A zone of the tz database, `Europe/Kyiv`; `nil` where it has no such name.
    init?(named name: String) {
        guard name == "UTC" || name.contains("/") else { return nil }
        self.init(identifier: name)
    }
}
