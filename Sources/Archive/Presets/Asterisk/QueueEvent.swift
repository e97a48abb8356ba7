import CallModel
import FoundationEssentials

/// One line of `queue_log`: `time|uniqueid|queue|member|EVENT|parameters…`.
struct QueueEvent {
    let epochSeconds: Int
    let call: String
    let queue: String
    let member: String
    let name: String
    let parameters: [String]

    /// - Returns: `nil` for lines that are of no call.
    /// - Throws: `asterisk.queue_log` with the line.
    init?(_ line: LineReader.Line, file: String) throws(InputError) {
        let fault = { (expected: String) in
            InputError(code: "asterisk.queue_log", file: file, place: "line \(line.number)", expected: expected)
        }
        guard let text = String(validating: line.bytes, as: UTF8.self) else { throw fault("expected text in UTF-8") }
        let fields = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 5 else { throw fault("expected time|uniqueid|queue|member|EVENT, parted by bars") }
        guard let time = TimeFormat.epochSeconds.moment(fields[0], in: nil) else {
            throw fault("expected the time in seconds since 1970 in the first field")
        }
        guard !["NONE", "REALTIME", "MANAGER", ""].contains(fields[1]) else { return nil }
        epochSeconds = time.epochSeconds
        (call, queue, member, name) = (fields[1], fields[2], fields[3], fields[4])
        parameters = Array(fields.dropFirst(5))
    }

    /// A parameter in seconds; `nil` where it is not there.
    func milliseconds(_ index: Int) -> Int? {
        parameters.indices.contains(index) ? Figures.milliseconds(parameters[index]) : nil
    }

    func text(_ index: Int) -> String? {
        parameters.indices.contains(index) && !parameters[index].isEmpty ? parameters[index] : nil
    }
}
