import CallModel
import Reports
import Sampling

extension ReportEvidence {
    /// The estimate of a figure over a group of calls, by the method that its definition names.
    /// - Parameter figures: those that will be asked for. What reviewed calls say of each is read once, however many
    ///   groups there are.
    func estimates(of figures: [CallFigure]) -> (CallFigure, CallGroup) -> ReportedEstimate? {
        let reviewed = calls.filter { drawOfCall[$0.call.id] != nil }
        let drawn = figures.filter { $0.definition.basis == .drawnCalls }
        let values = Dictionary(drawn.map { ($0.definition.id, readings(of: $0, in: reviewed)) }) { first, _ in first }
        return { figure, group in
            switch figure.definition.basis {
            case .drawnCalls: drawnEstimate(figure, group, values[figure.definition.id] ?? [:])
            case .everyCall: processEstimate(figure, group)
            }
        }
    }

    /// Values of reviewed calls, by the draw they count for.
    private func readings(of figure: CallFigure, in reviewed: [ReportedCall]) -> [String: [CallID: Double]] {
        reviewed.reduce(into: [:]) { readings, call in
            guard let draw = drawOfCall[call.call.id], let value = figure.reading(of: call).value else { return }
            readings[draw, default: [:]][call.call.id] = value
        }
    }

    private func processEstimate(_ figure: CallFigure, _ group: CallGroup) -> ReportedEstimate? {
        let values = group.calls.compactMap { figure.reading(of: $0).value }
        switch figure.definition.statistic {
        case .share: return ReportedEstimate(sharesOf: values)
        case .perAgent: return perAgent(values, group)
        case .quantile(let quantile): return Estimation.quantile(quantile, ofProcess: values)?.reported
        case .mean where figure.definition.unit == .milliseconds:
            return Estimation.mean(ofSkewedProcess: values)?.clamped(to: 0...1e12).reported
        case .mean:
            let scale = figure.definition.unit == .points ? 0...100 : 0...Double.greatestFiniteMagnitude
            let estimate = Estimation.mean(ofProcess: values)
            return (values.allSatisfy { $0 >= 0 } ? estimate?.clamped(to: scale) : estimate)?.reported
        }
    }

    private func perAgent(_ values: [Double], _ group: CallGroup) -> ReportedEstimate? {
        let agents = Set(group.calls.compactMap(\.call.agent)).count
        guard agents > 0, !values.isEmpty else { return nil }
        return ReportedEstimate(
            value: values.reduce(0, +) / Double(agents), interval: nil, count: values.count)
    }

    /// With the inclusion probabilities of the draws; calls that were reviewed outside of the group still count as seen.
    /// Draws that do not touch the group add nothing to it.
    private func drawnEstimate(
        _ figure: CallFigure, _ group: CallGroup, _ readings: [String: [CallID: Double]]
    ) -> ReportedEstimate? {
        let inGroup = Set(group.calls.map(\.call.id).filter { drawOfCall[$0] != nil })
        let touched = Set(inGroup.compactMap { drawOfCall[$0] }).sorted()
        let observations = touched.flatMap { id in
            draws[id]?.observations(readings[id] ?? [:], where: inGroup.contains) ?? []
        }
        switch figure.definition.statistic {
        case .share: return Estimation.share(observations)?.reported
        default:
            let estimate = Estimation.mean(observations)
            return (figure.definition.unit == .points ? estimate?.clamped(to: 0...100) : estimate)?.reported
        }
    }
}

extension ReportEvidence {
    /// How many eligible calls each reviewed call of a draw stands for: eligible / reviewed of its stratum.
    var weights: [CallID: Double] {
        var weights: [CallID: Double] = [:]
        for (id, draw) in draws {
            for stratum in draw.strata {
                let reviewed = stratum.current.filter { drawOfCall[$0.call] == id }
                for call in reviewed { weights[call.call] = Double(stratum.populationCount) / Double(reviewed.count) }
            }
        }
        return weights
    }

    /// What could not be said of these calls, by what and why, the most frequent first.
    func absences(in known: Set<CallID>) -> [HonestyReport.Absence] {
        var counts: [[String]: Int] = [:]
        for (call, reasons) in reasons where known.contains(call) {
            for (what, whys) in reasons { for why in whys { counts[[what, why], default: 0] += 1 } }
        }
        return counts.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
            .map { HonestyReport.Absence(what: $0.key[0], why: $0.key[1], count: $0.value) }
    }
}

extension ReportedEstimate {
    /// A share of zeros and ones, with Wilson's interval; `nil` without any.
    init?(sharesOf values: [Double]) {
        let ones = values.count { $0 == 1 }
        guard let interval = Estimation.wilson(successes: ones, of: values.count) else { return nil }
        self.init(value: Double(ones) / Double(values.count), interval: interval, count: values.count)
    }
}

extension Estimate {
    var reported: ReportedEstimate { ReportedEstimate(value: value, interval: interval, count: count) }
}
