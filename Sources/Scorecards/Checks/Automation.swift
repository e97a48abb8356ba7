/// A check and the option that each of its verdicts chooses.
struct Automation: Encodable, Sendable {
    let check: any Check
    let met: String
    let notMet: String

    func answer(to item: Item, from finding: Finding) -> AutomaticAnswer {
        switch finding.verdict {
        case .met: answer(to: item, met, finding)
        case .notMet: answer(to: item, notMet, finding)
        case .noOccasion: AutomaticAnswer(item: item.id, answer: .notApplicable)
        }
    }

    private func answer(to item: Item, _ option: String, _ finding: Finding) -> AutomaticAnswer {
        AutomaticAnswer(
            item: item.id, answer: .option(option), evidence: finding.evidence, measured: finding.measured)
    }

    private enum CodingKeys: String, CodingKey {
        case kind, check, met
        case notMet = "not_met"
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(type(of: check).key, forKey: .kind)
        try fields.encode(check, forKey: .check)
        try fields.encode(met, forKey: .met)
        try fields.encode(notMet, forKey: .notMet)
    }
}
