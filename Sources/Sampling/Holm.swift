/// Several questions asked of the same calls: the more are asked, the more answers look remarkable by chance.
public enum Holm {
    /// The chances after Holm's step-down correction (Holm 1979, *Scandinavian Journal of Statistics* 6:65): each is at
    /// most 0.05 only where the chance that any of them is called remarkable wrongly stays at 5 %.
    ///
    /// The smallest of m is multiplied by m, the next by m − 1 …, never below the one before it and never above 1.
    public static func adjusted(_ chances: [Double]) -> [Double] {
        let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
        var adjusted = chances
        var least = 0.0
        for (place, index) in order.enumerated() {
            least = max(least, min(1, chances[index] * Double(chances.count - place)))
            adjusted[index] = least
        }
        return adjusted
    }
}
