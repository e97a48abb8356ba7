public import CallModel

extension DrawPolicy {
    /// Everything in the policy that cannot be meant, in the order of its keys; empty where it can be drawn by.
    /// - Parameters:
    ///   - file: the configuration as the user knows it.
    ///   - place: the key under which the policy stands there.
    public func problems(file: String, place: String = "draw") -> [InputError] {
        var problems: [(key: String, expected: String)] = []
        if seed.isEmpty { problems.append(("seed", "expected a text that is not empty")) }
        if Set(strata).count < strata.count || strata.contains("") {
            problems.append(("strata", "expected names of columns, each once"))
        }
        problems += quota.problems
        for (column, values) in exclude.sorted(by: { $0.key < $1.key }) where values.isEmpty {
            problems.append(("exclude.\(column)", "expected at least one value"))
        }
        for (index, rule) in targeted.enumerated() {
            problems += rule.problems.map { ("targeted[\(index)].\($0.key)", $0.expected) }
        }
        if Set(targeted.map(\.name)).count < targeted.count {
            problems.append(("targeted", "expected a name of its own for each rule"))
        }
        return problems.map { problem in
            InputError(
                code: "draw.invalid_policy", file: file, place: "\(place).\(problem.key)", expected: problem.expected)
        }
    }
}

extension DrawPolicy.Quota {
    fileprivate var problems: [(key: String, expected: String)] {
        switch self {
        case .count(let count):
            count < 1 ? [("count", "expected a whole number from 1")] : []
        case .share(let share, let minimum):
            (share > 0 && share <= 1 ? [] : [("share", "expected a number above 0 and up to 1, such as 0.05")])
                + (minimum < 0 ? [("minimum", "expected a whole number from 0")] : [])
        }
    }
}
