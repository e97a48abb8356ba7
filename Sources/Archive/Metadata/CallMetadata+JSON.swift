import CallModel
import Consent

extension CallMetadata {
    init(_ fields: JSONObject) throws(JSONFault) {
        callID = try fields.optional("call_id", fields.call)
        previousCall = try fields.optional("previous_call", fields.call)
        startedAt = try fields.optional("started_at", fields.time)
        direction = try fields.optional("direction") { name throws(JSONFault) in try fields.choice(name) }
        agentChannel = try fields.optional("agent_channel", fields.channel)
        waitMs = try fields.optional("wait_ms", fields.duration)
        holdMs = try fields.optional("hold_ms", fields.duration)
        talkMs = try fields.optional("talk_ms", fields.duration)
        leg = try fields.optional("leg", fields.natural)
        csat = try fields.optional("csat", fields.rating)
        for (name, field) in CallMetadata.texts { self[keyPath: field] = try fields.optional(name, fields.text) ?? nil }
        passedOn = try fields.optional("passed_on", fields.bool)
        language = language?.lowercased()
        columns = try CallMetadata.columns(fields)
    }

    /// The object `columns`, and every scalar of another name.
    private static func columns(_ fields: JSONObject) throws(JSONFault) -> [String: String] {
        var columns = fields.fields.filter { !fieldNames.contains($0.key) }.compactMapValues(\.scalarText)
        guard let object = try fields.optional("columns", fields.object) else { return columns }
        for name in object.fields.keys.sorted() { columns[name] = try object.optional(name, object.text) ?? nil }
        return columns
    }
}

extension JSONObject {
    /// A text or the literal of another scalar; `nil` where the text is empty, which says nothing.
    fileprivate func text(_ name: String) throws(JSONFault) -> String? {
        guard let text = try value(name).scalarText else { throw fault(name, "expected a text") }
        return text.isEmpty ? nil : text
    }

    /// A number is its text: `77`.
    fileprivate func call(_ name: String) throws(JSONFault) -> CallID {
        guard let id = try text(name).flatMap(CallID.init) else {
            throw fault(name, "expected a call id of 1 to 200 printable characters")
        }
        return id
    }

    fileprivate func rating(_ name: String) throws(JSONFault) -> Double {
        guard case .number(let literal) = try value(name), let number = Double(literal),
            abs(number) <= Figures.largestRating
        else { throw fault(name, "expected a number up to a million") }
        return number
    }

    fileprivate func duration(_ name: String) throws(JSONFault) -> Int {
        let milliseconds = try natural(name)
        guard milliseconds < Figures.limitMs else { throw fault(name, "expected milliseconds, less than a year") }
        return milliseconds
    }

    fileprivate func channel(_ name: String) throws(JSONFault) -> Int {
        let channel = try natural(name)
        guard channel <= 1 else { throw fault(name, "expected 0 or 1") }
        return channel
    }
}

extension JSONValue {
    /// `nil` for null, arrays and objects.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .number(let literal): literal
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
