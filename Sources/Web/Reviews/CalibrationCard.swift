import CallModel
import Pipeline
import Reports
import Reviews
import Sampling
import Scorecards

/// What a session shows under one scorecard, as the template reads it.
struct CalibrationCard {
    let cardName: String
    let people: [String]
    let items: [ItemRow]
    let severities: [SeverityRow]
    let teams: [SeverityRow]
    let hasTeams: Bool

    struct ItemRow {
        let itemText: String
        /// Its first call stands in the row of the item, the others below.
        let firstCall: AnswerRow?
        let otherCalls: [AnswerRow]
        let callCount: String
        let exact: String
        let alpha: String
        let alphaRange: String?
        let alphaChart: IntervalChart?
        /// `nil` where the machine does not answer the item.
        let machine: String?
    }

    struct AnswerRow {
        let answerCall: String
        let answers: [AnswerCell]
    }

    struct AnswerCell {
        let cellText: String
        let differs: Bool
    }

    /// A person or a team, and how strict.
    struct SeverityRow {
        let personName: String
        let severity: String
        let severityRange: String
        let severityChart: IntervalChart
        let basis: String
    }

    init(_ findings: CalibrationFindings, _ messages: Messages) {
        let people = Set(findings.result.rows.flatMap { $0.ratings.map(\.reviewer) }).sorted()
        self.people = people
        cardName = findings.scorecard.name.text(in: messages.language.rawValue)
        items = findings.result.rows.compactMap { row in
            findings.scorecard.item(row.agreement.item).map { ItemRow($0, row, people, messages) }
        }
        severities = findings.result.severities.compactMap { severity in
            severity.estimate.map { SeverityRow(severity.reviewer, $0, messages) }
        }
        teams = findings.teams.map { SeverityRow($0.team, $0.severity, messages) }
        hasTeams = !teams.isEmpty
    }
}

extension CalibrationCard.ItemRow {
    fileprivate init(_ item: Item, _ row: CalibrationResult.Row, _ people: [String], _ messages: Messages) {
        let (agreement, alpha) = (row.agreement, row.agreement.alpha)
        let figures = FigureText(messages)
        itemText = item.text.text(in: messages.language.rawValue)
        let calls = Dictionary(grouping: row.ratings, by: \.call).sorted { $0.key < $1.key }.map { call, ratings in
            CalibrationCard.AnswerRow(call, ratings, to: item, people, messages)
        }
        firstCall = calls.first
        otherCalls = Array(calls.dropFirst())
        callCount = String(max(calls.count, 1))
        exact =
            agreement.exactShare.map {
                "\(figures.percent($0)) (\(agreement.agreedCount)/\(agreement.pairCount))"
            } ?? "–"
        self.alpha = alpha.map { figures.number($0.value, decimals: 2) } ?? messages("calibrations.no_alpha")
        alphaRange = alpha.map { alpha in
            let range = figures.range(alpha.lower, alpha.upper, decimals: 2)
            return alpha.lower == alpha.upper ? messages("figure.too_few") : range ?? messages("figure.too_few")
        }
        alphaChart = alpha.map { IntervalChart($0.value, lower: $0.lower, upper: $0.upper, scale: -1...1, mark: 0.8) }
        machine = row.automation.flatMap { automation in
            automation.share.map {
                "\(figures.percent($0)) (\(automation.agreedCount)/\(automation.comparedCount))"
            }
        }
    }
}

extension CalibrationCard.AnswerRow {
    fileprivate init(
        _ call: CallID, _ ratings: [Rating], to item: Item, _ people: [String], _ messages: Messages
    ) {
        let texts = AnswerText(messages)
        let usual = Dictionary(grouping: ratings, by: \.answer).max {
            ($0.value.count, "\($1.key)") < ($1.value.count, "\($0.key)")
        }?.key
        answerCall = call.text
        answers = people.map { person in
            let answer = ratings.first { $0.reviewer == person }?.answer
            return CalibrationCard.AnswerCell(
                cellText: answer.map { texts.text($0, to: item) } ?? "·", differs: answer.map { $0 != usual } ?? false)
        }
    }
}

extension CalibrationCard.SeverityRow {
    /// - Parameter estimate: in points.
    init(_ name: String, _ estimate: Estimate, _ messages: Messages) {
        personName = name
        severity = FigureText(messages).signed(estimate.value)
        severityRange = FigureText(messages).range(of: estimate)
        severityChart = IntervalChart(
            estimate.value, lower: estimate.interval?.lowerBound, upper: estimate.interval?.upperBound,
            scale: -30...30, mark: 0)
        basis = messages.counted("calibrations.shared_calls", estimate.count)
    }
}
