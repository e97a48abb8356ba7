import CallModel
import FoundationEssentials

/// One call detail record: what one channel did with another.
struct DetailRecord {
    let file: String
    let place: String
    let startedAt: ZonedTime
    let source: String?
    let destination: String?
    let context: String?
    let channel: String?
    let otherChannel: String?
    let application: String?
    let applicationData: String?
    let talkMs: Int
    let disposition: String
    /// Of the channel that the record is about.
    let id: CallID
    /// Of the oldest channel of the whole call: what all its legs share. Without it a channel is a call of its own.
    let caseID: String
    let recording: String?
    /// The number that was dialled from outside; only calls that came in have it.
    let did: String?

    var isAnswered: Bool { disposition == "ANSWERED" && otherChannel != nil }

    /// - Throws: `asterisk.cdr` with row and column.
    init(_ record: TableRecord, file: String, zone: TimeZone?) throws(InputError) {
        let texts = record.texts
        let fault = { (column: String, expected: String) in
            InputError(
                code: "asterisk.cdr", file: file, place: "\(record.place), column \(column)", expected: expected)
        }
        (self.file, place) = (file, record.place)
        guard let id = texts["uniqueid"].flatMap({ CallID($0) }) else {
            throw fault("uniqueid", "expected the unique id of the channel (loguniqueid=yes in cdr.conf)")
        }
        guard let zone else { throw fault("start", "expected archive.time_zone in the settings") }
        guard let start = texts["calldate"] ?? texts["start"], let startedAt = LocalTime.moment(start, in: zone) else {
            throw fault("start", "expected a time that occurs once in the zone, as 2026-11-16 09:30:00")
        }
        guard let talkMs = Figures.milliseconds(texts["billsec"] ?? "0") else {
            throw fault("billsec", "expected seconds")
        }
        (self.id, self.startedAt, self.talkMs) = (id, startedAt, talkMs)
        (source, destination, context) = (texts["src"], texts["dst"], texts["dcontext"])
        (channel, otherChannel) = (texts["channel"], texts["dstchannel"])
        (application, applicationData) = (texts["lastapp"], texts["lastdata"])
        disposition = texts["disposition"] ?? ""
        caseID = texts["linkedid"] ?? id.text
        (recording, did) = (texts["recordingfile"], texts["did"])
    }
}
