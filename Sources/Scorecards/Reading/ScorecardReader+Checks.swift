import CallModel
import Yams

extension ScorecardReader {
    /// The check of an item and the answers it gives.
    mutating func readAutomation(_ node: Node, of kind: ItemKind?, _ mayBeNotApplicable: Bool) -> Automation? {
        guard let type = checkType(node),
            let fields = fields(node, of: "a check with \(type.key)", keys: type.keys + ["met", "not_met"])
        else { return nil }
        let options = kind.map { verdictOptions(fields, of: $0) }
        guard let check = type.init(fields, &self), let (met, notMet) = options else { return nil }
        if check.needsOccasion && !mayBeNotApplicable {
            note(.wrongValue, at: node, "expected not_applicable: allowed, since some calls give no occasion for this")
        }
        return Automation(check: check, met: met, notMet: notMet)
    }

    /// The check whose key is among the keys of the mapping.
    private mutating func checkType(_ node: Node) -> (any Check.Type)? {
        guard let fields = namedFields(node, of: "a check") else { return nil }
        if let type = CheckRegistry.checks.first(where: { fields.has($0.key) }) { return type }
        let known = CheckRegistry.checks.map { $0.key }
        note(
            .missing, at: node,
            "expected a check with one of the keys \(known.joined(separator: ", "))"
                + Suggestion.clause(for: fields.entries.first?.key ?? "", among: known))
        return nil
    }

    /// The options that the verdicts choose: `yes` and `no` unless said otherwise.
    private mutating func verdictOptions(_ fields: Fields, of kind: ItemKind) -> (met: String, notMet: String) {
        switch kind {
        case .yesNo, .choice: break
        default: note(.wrongValue, at: fields.node, "expected a check only in an item of kind yes_no or choice")
        }
        return (verdictOption("met", "yes", fields, of: kind), verdictOption("not_met", "no", fields, of: kind))
    }

    private mutating func verdictOption(
        _ key: String, _ standard: String, _ fields: Fields, of kind: ItemKind
    ) -> String {
        let known = kind.options.map(\.id)
        if fields[key] == nil, known.contains(standard) { return standard }
        return require(key, in: fields, as: "the option that this verdict chooses")
            .flatMap { name($0, of: "an option of the item", among: known) } ?? standard
    }

    /// `said: <phrase list>` and `by: agent|customer`.
    mutating func spokenPhrase(_ fields: Fields, key: String = "said") -> SpokenPhrase? {
        let list = require(key, in: fields, as: "the name of a phrase list")
            .flatMap { name($0, of: "a phrase list", among: phrases.keys) }.flatMap { phrases[$0] }
        let party = require("by", in: fields, as: "agent or customer").flatMap { oneOf(Party.self, $0) }
        guard let list, let party else { return nil }
        return SpokenPhrase(list: list, party: party)
    }

    /// `{said: …, by: …}`, `{heard: <sound>}` or `{happened: transfer}`.
    mutating func thing(_ node: Node) -> Thing? {
        guard let fields = fields(node, of: "a thing in a call", keys: ["said", "by", "heard", "happened"]) else {
            return nil
        }
        if let event = fields["happened"] { return oneOf(Thing.Happening.self, event).map { .happened($0) } }
        if let sound = fields["heard"] { return oneOf(SoundEvent.Kind.self, sound).map { .heard($0) } }
        return spokenPhrase(fields).map { .said($0) }
    }

    /// One of the lengths `after_start`, `before_end`, `before_hold`, `after_hold`, or `{after: phrase, by, for}`.
    mutating func window(_ node: Node) -> Window? {
        let lengths = ["after_start", "before_end", "before_hold", "after_hold"]
        guard let fields = fields(node, of: "a window", keys: lengths + ["after", "by", "for"]) else { return nil }
        guard !fields.has("after") else { return windowAfterPhrase(fields) }
        guard fields.entries.count == 1, let (key, value) = fields.entries.first, lengths.contains(key) else {
            note(.wrongValue, at: node, "expected a window with one of \(lengths.joined(separator: ", ")), or after")
            return nil
        }
        guard let lengthMs = duration(value) else { return nil }
        switch key {
        case "after_start": return .afterStart(lengthMs: lengthMs)
        case "before_end": return .beforeEnd(lengthMs: lengthMs)
        case "before_hold": return .beforeHold(lengthMs: lengthMs)
        default: return .afterHold(lengthMs: lengthMs)
        }
    }

    private mutating func windowAfterPhrase(_ fields: Fields) -> Window? {
        let lengthMs = require("for", in: fields, as: "a length of time").flatMap { duration($0) }
        guard let phrase = spokenPhrase(fields, key: "after"), let lengthMs else { return nil }
        return .afterPhrase(phrase, lengthMs: lengthMs)
    }
}
