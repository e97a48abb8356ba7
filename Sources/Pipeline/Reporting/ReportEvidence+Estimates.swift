import CallModel
public import Reports
import Sampling

extension ReportEvidence {
    /// The estimate of a figure over a group of calls, by the method that its definition names.
    public func estimate(_ figure: CallFigure, _ group: CallGroup) -> ReportedEstimate? {
        switch figure.definition.basis {
        case .drawnCalls: drawnEstimate(figure, group)
        case .everyCall: processEstimate(figure, group)
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
    private func drawnEstimate(_ figure: CallFigure, _ group: CallGroup) -> ReportedEstimate? {
        let inGroup = Set(group.calls.map(\.call.id))
        let readings = calls.compactMap { call -> (CallID, Double)? in
            figure.reading(of: call).value.map { (call.call.id, $0) }
        }
        let observations = draws.sorted { $0.key < $1.key }.flatMap { id, draw in
            let values = readings.filter { drawOfCall[$0.0] == id }
            return draw.observations(Dictionary(values) { first, _ in first }, where: inGroup.contains)
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
