#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds where a theme concentrates: values of metadata columns that its callers have more often than chance puts them
/// there.
///
/// Fisher's exact test, one-sided, on callers; Holm's correction over all values of all themes asked at once keeps the
/// chance of even one false statement at 5 %.
public struct Concentration: Sendable {
    /// Callers of one value of a column, among the callers of a theme and among all.
    public struct Count: Hashable, Sendable {
        public let theme: String
        public let column: String
        public let value: String
        /// Callers of the theme with this value.
        public let callers: Int
        /// Callers of the theme.
        public let callersOfTheme: Int
        /// Callers with this value, of this theme or any other call.
        public let callersOfValue: Int
        /// All callers.
        public let callersInAll: Int

        /// - Precondition: `callers` is at most either total, and these at most `callersInAll`.
        public init(
            theme: String, column: String, value: String, callers: Int, callersOfTheme: Int, callersOfValue: Int,
            callersInAll: Int
        ) {
            precondition(
                callers >= 0 && callers <= min(callersOfTheme, callersOfValue)
                    && max(callersOfTheme, callersOfValue) <= callersInAll, "a part is larger than its whole")
            self.theme = theme
            self.column = column
            self.value = value
            self.callers = callers
            self.callersOfTheme = callersOfTheme
            self.callersOfValue = callersOfValue
            self.callersInAll = callersInAll
        }
    }

    /// Fewer callers could be known by what is said of them: they are never named.
    public static let fewestCallers = 5
    private static let largestChance = 0.05

    public init() {}

    /// The values that may be named, by theme, column and value.
    /// - Parameter counts: every value of every column for every theme, those without callers too: which were asked must
    ///   not depend on the answers.
    public func notable(_ counts: [Count]) -> [Count] {
        let asked = counts.filter(\.canBeNamed).map { (count: $0, chance: Self.chance($0)) }
            .sorted { ($0.chance, $0.count.key) < ($1.chance, $1.count.key) }
        let standing = asked.enumerated().prefix { index, entry in
            entry.chance <= Self.largestChance / Double(asked.count - index)
        }
        return standing.map(\.element.count).filter { $0.callers >= Self.fewestCallers }.sorted { $0.key < $1.key }
    }

    /// P(K ≥ callers) where the callers of the theme are drawn from all without regard to the value.
    static func chance(_ count: Count) -> Double {
        let most = min(count.callersOfTheme, count.callersOfValue)
        let whole = logChoose(count.callersInAll, count.callersOfTheme)
        let others = count.callersInAll - count.callersOfValue
        let tail = (count.callers...most).reduce(0.0) { sum, k in
            let rest = count.callersOfTheme - k
            guard rest <= others else { return sum }
            return sum + exp(logChoose(count.callersOfValue, k) + logChoose(others, rest) - whole)
        }
        return min(1, tail)
    }

    private static func logChoose(_ n: Int, _ k: Int) -> Double {
        lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
    }
}

extension Concentration.Count {
    /// As far as theme and value alone say.
    fileprivate var canBeNamed: Bool {
        min(callersOfTheme, callersOfValue) >= Concentration.fewestCallers && callersOfValue < callersInAll
    }

    fileprivate var key: String { [theme, column, value].joined(separator: "\u{1F}") }
}
