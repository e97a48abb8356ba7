import Sampling
public import Scorecards

extension AutomationAgreement {
    /// For people: `people agree in 45 of 50 answers (90 %, 95 % interval 79–96 %)`.
    public var sentence: String {
        guard let share, let interval = Estimation.wilson(successes: agreedCount, of: comparedCount) else {
            return "people were not compared with the machine yet"
        }
        let percent = { (share: Double) in Int((100 * share).rounded()) }
        return
            "people agree in \(agreedCount) of \(comparedCount) answers (\(percent(share)) %, "
            + "95 % interval \(percent(interval.lowerBound))–\(percent(interval.upperBound)) %)"
    }
}
