public import CallModel

/// Every figure that can be asked for by name.
public struct FigureCatalogue: Sendable {
    /// Acoustic measures: what `sidetone measures` lists.
    private let measures: [String: FigureDefinition.Unit]

    /// - Parameter measures: names of acoustic measures with their units.
    public init(measures: [String: FigureDefinition.Unit] = [:]) { self.measures = measures }

    /// Figures without parameters, in the order in which they are explained.
    public static var plain: [CallFigure] { HotlineFigures.all + WorkloadFigures.all + QualityFigures.all }

    /// Names with parameters, as help shows them.
    public static let patterns: [String] =
        [
            "service_level.VARIANT.Ns (\(ServiceLevel.allCases.map(\.rawValue).joined(separator: ", ")))",
            "abandonment.after.Ns", "repeat_contacts.Nd", "repeat_contacts.same_theme.Nd", "fcr.Nd",
        ] + FigureMember.Family.allCases.map(\.pattern) + FigureStatistic.allCases.map { "\($0.rawValue)(NAME)" }

    /// The figure of a name; an acoustic measure alone is its median.
    /// - Throws: `InputError` that says what was expected; a service level without its formula is one.
    public func figure(_ name: String, file: String = "--measure") throws(InputError) -> CallFigure {
        if let (statistic, inner) = Self.statistic(name) {
            let figure = try plainFigure(inner, file: file)
            guard figure.definition.basis == .everyCall, figure.definition.statistic != .perAgent else {
                throw InputError(
                    code: "report.statistic", file: file, place: name,
                    expected: "expected \(inner) alone: it is not a value of every call")
            }
            return figure.under(statistic)
        }
        let figure = try plainFigure(name, file: file)
        return measures[name] == nil ? figure : figure.under(.median)
    }

    private func plainFigure(_ name: String, file: String) throws(InputError) -> CallFigure {
        if let plain = Self.plain.first(where: { $0.definition.name == name }) ?? Self.parametrised(name) {
            return plain
        }
        if let unit = measures[name] { return Self.measure(name, unit) }
        guard !name.hasPrefix("service_level"), !name.contains("/") || name.hasPrefix("item.") else {
            throw InputError(
                code: "report.service_level", file: file, place: name,
                expected:
                    "expected a service level with its formula and seconds, service_level.VARIANT.20s with one of "
                    + ServiceLevel.allCases.map(\.rawValue).joined(separator: ", "))
        }
        throw InputError(
            code: "report.unknown_figure", file: file, place: name,
            expected: "expected a figure that `sidetone report figures` lists")
    }

    /// `p90(wait)` is the 90th percentile of `wait`.
    private static func statistic(_ name: String) -> (FigureStatistic, String)? {
        for statistic in FigureStatistic.allCases where name.hasPrefix(statistic.rawValue + "(") && name.hasSuffix(")")
        {
            return (statistic, String(name.dropFirst(statistic.rawValue.count + 1).dropLast()))
        }
        return nil
    }

    private static func parametrised(_ name: String) -> CallFigure? {
        if let member = FigureMember(name) { return figure(of: member) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, let unit = last.last, let number = Int(last.dropLast()),
            (1...86_400).contains(number)
        else { return nil }
        switch (parts.dropLast().joined(separator: "."), unit) {
        case ("abandonment.after", "s"): return HotlineFigures.abandonment(afterSeconds: number)
        case ("repeat_contacts", "d"): return RepeatFigures.repeated(number, sameTheme: false)
        case ("repeat_contacts.same_theme", "d"): return RepeatFigures.repeated(number, sameTheme: true)
        case ("fcr", "d"): return RepeatFigures.firstContact(number)
        case (let stem, "s") where stem.hasPrefix("service_level."):
            return ServiceLevel(rawValue: String(stem.dropFirst(14)))?.figure(withinSeconds: number)
        default: return nil
        }
    }

    private static func figure(of member: FigureMember) -> CallFigure {
        switch member.family {
        case .item: QualityFigures.item(member.id)
        case .automaticItem: QualityFigures.automaticItem(member.id)
        case .theme: QualityFigures.theme(member.id)
        }
    }

    private static func measure(_ name: String, _ unit: FigureDefinition.Unit) -> CallFigure {
        CallFigure(
            FigureDefinition(
                name, title: name, formula: name, source: "docs/measures.md", unit: unit, statistic: .mean)
        ) { call in call.call.medium == nil ? Reading(measured: call.measures?[name]) : .notApplicable }
    }
}
