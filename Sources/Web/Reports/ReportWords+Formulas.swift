import Reports

/// How figures are made, in the reader's language.
extension ReportWords {
    /// What is divided by what. In English letter by letter what files say.
    func formula(of definition: FigureDefinition) -> String {
        let text = formula(named: definition.name)
        return definition.isOfOffered ? messages("reports.formula_of_offered", ["formula": text]) : text
    }

    /// - Parameter name: of a figure; an acoustic measure stands for itself.
    private func formula(named name: String) -> String {
        if let (statistic, inner) = name.partedFromStatistic {
            return messages("reports.formula_under.\(statistic)", ["formula": formula(named: inner)])
        }
        if let member = FigureMember(name) { return messages("reports.formula.\(member.family.rawValue.asKey)") }
        let (stem, number) = name.partedFromNumber
        return text(in: ["reports.formula"], stem, ["number": number]) ?? figure(name)
    }

    func interval(_ method: IntervalMethod) -> String { messages("reports.interval.\(method.rawValue.asKey)") }

    /// How many calls had no value and why; `nil` where all had one.
    func missing(_ counts: [ReadingCounts]) -> String? {
        let reasons = [
            ("reports.not_applicable", counts.reduce(0) { $0 + $1.notApplicable }),
            ("reports.not_measurable", counts.reduce(0) { $0 + $1.notMeasurable }),
            ("reports.not_evaluated", counts.reduce(0) { $0 + $1.notEvaluated }),
        ].filter { $0.1 > 0 }.map { messages($0.0, ["count": String($0.1)]) }
        return reasons.isEmpty ? nil : messages("reports.missing", ["reasons": reasons.joined(separator: ", ")])
    }
}
