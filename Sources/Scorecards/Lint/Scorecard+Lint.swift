extension Scorecard {
    /// An item that could not be measured in a larger share of its calls is hardly automatic.
    public static let mostNotMeasurable = 0.3

    /// What is hardly meant, item by item in the order of the file.
    ///
    /// Items that can never be reached are refused when the file is read: a condition names an answer that exists, of an
    /// item above, and there is one condition to an item.
    /// - Parameters:
    ///   - spoken: primary subtags of the languages of the calls that the scorecard is meant for, besides those of its
    ///     texts.
    ///   - measured: how automatic items fared, by item; an item without calls is left alone.
    public func lint(spoken: Set<String> = [], measured: [String: MeasurableShare] = [:]) -> [LintFinding] {
        let needed = spoken.union(languages).sorted()
        return items.flatMap { item in
            [item.cancelledWeight, item.missingGuidance, item.rareness(measured[item.id])].compactMap(\.self)
                + item.missingPhrases(in: needed)
        }
    }
}

extension Item {
    fileprivate var cancelledWeight: LintFinding? {
        guard kind.possiblePoints > 0 else {
            return weight == 1 ? nil : finding(.weightCancels, "it weighs \(weight), and no answer earns points")
        }
        let points = kind.pointsToChooseFrom
        guard let all = points.first, points.count > 1, Set(points).count == 1 else { return nil }
        return finding(.weightCancels, "every answer earns \(all) points: it moves every score by the same")
    }

    fileprivate var missingGuidance: LintFinding? {
        guard isCritical, guidance == nil else { return nil }
        return finding(.criticalWithoutGuidance, "an answer fails the call, and no guidance says how to decide")
    }

    fileprivate func rareness(_ measured: MeasurableShare?) -> LintFinding? {
        guard isAutomatic, let measured, let share = measured.notMeasurableShare, share > Scorecard.mostNotMeasurable
        else { return nil }
        return finding(
            .rarelyMeasurable, "could not be measured in \(measured.notMeasurable) of \(measured.calls) calls")
    }

    fileprivate func missingPhrases(in needed: [String]) -> [LintFinding] {
        let lists = automation?.check.phraseLists ?? []
        return lists.flatMap { list in
            needed.filter { list.patterns[$0, default: []].isEmpty }.map { language in
                finding(.phrasesMissing, "phrase list \(list.name) has no variants in \(language)")
            }
        }
    }

    private func finding(_ code: LintFinding.Code, _ message: String) -> LintFinding {
        LintFinding(code: code, item: id, message: message)
    }
}

extension ItemKind {
    /// What an answer earns, where exactly one of several is given; empty for the other kinds.
    fileprivate var pointsToChooseFrom: [Double] {
        switch self {
        case .yesNo(let options), .choice(let options): options.map(\.points)
        case .number(let bands): bands.bands.map(\.points)
        case .multipleChoice, .scale, .text: []
        }
    }
}
