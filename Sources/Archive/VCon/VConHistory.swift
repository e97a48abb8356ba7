import CallModel
import Consent

/// The `party_history` of a dialog: who joined, left, was put on hold.
struct VConHistory {
    private let events: [(party: String, time: ZonedTime, event: String)]

    init(_ dialog: JSONValue) {
        guard case .array(let items)? = dialog.value(at: "party_history") else {
            events = []
            return
        }
        events = items.compactMap { item in
            guard let party = item.text(at: "party"), let event = item.text(at: "event"),
                let time = item.text(at: "time").flatMap({ ZonedTime(iso8601: $0) })
            else { return nil }
            return (party, time, event)
        }
    }

    /// The time on hold, to the second, added up over parties; a hold that nobody ends is not counted. `nil` without
    /// any history.
    var holdMs: Int? {
        guard !events.isEmpty else { return nil }
        var since: [String: ZonedTime] = [:]
        var seconds = 0
        for (party, time, event) in events {
            if event == "hold" { since[party] = since[party] ?? time }
            guard event == "unhold" || event == "drop", let start = since.removeValue(forKey: party) else { continue }
            seconds += max(0, time.epochSeconds - start.epochSeconds)
        }
        return seconds * 1000
    }
}
