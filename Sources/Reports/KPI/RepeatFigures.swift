/// Customers who had to come back, and those who had not.
enum RepeatFigures {
    /// - Parameter days: length of the window.
    static func all(withinDays days: Int) -> [CallFigure] {
        [repeated(days, sameTheme: false), repeated(days, sameTheme: true), firstContact(days)]
    }

    static func repeated(_ days: Int, sameTheme: Bool) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "repeat_contacts.\(sameTheme ? "same_theme." : "")\(days)d",
                title: "came back within \(days) days\(sameTheme ? " about the same" : "")",
                formula: "contacts after which the same customer called in again within \(days) days"
                    + (sameTheme ? " about a common theme" : "")
                    + " / answered contacts whose customer is known and whose \(days) days are over",
                unit: .share, statistic: .share, isMoreBetter: false)
        ) { reading(of: $0, days, sameTheme) }
    }

    static func firstContact(_ days: Int) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "fcr.\(days)d", title: "first-contact resolution",
                formula:
                    "1 − repeat_contacts.\(days)d: answered contacts after which the customer did not call in again "
                    + "within \(days) days; a matter that the customer gave up counts as resolved",
                unit: .share, statistic: .share, isMoreBetter: true)
        ) { call in
            let reading = reading(of: call, days, false)
            return reading.value.map { .value(1 - $0) } ?? reading
        }
    }

    private static func reading(of call: ReportedCall, _ days: Int, _ sameTheme: Bool) -> Reading {
        guard call.isContact else { return .notApplicable }
        return call.ifAnswered {
            guard let comeback = call.comeback, !sameTheme || call.themes != nil else { return .notMeasurable }
            return comeback.cameBack(withinDays: days, sameTheme: sameTheme)
        }
    }
}
