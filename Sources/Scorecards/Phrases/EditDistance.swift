/// How many letters two words differ by.
enum EditDistance {
    /// Whether at most `limit` letters have to be put in, left out, replaced or swapped with their neighbour.
    ///
    /// - Source: the optimal string alignment distance (Damerau 1964, *A technique for computer detection and correction
    ///   of spelling errors*, Comm. ACM 7).
    /// - Complexity: O(n · m), and O(1) where the lengths alone differ by more.
    static func isWithin(_ limit: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        guard abs(left.count - right.count) <= limit else { return false }
        var rows = (older: [Int](), last: Array(0...right.count))
        for row in left.indices {
            let next = self.row(after: rows, row, left, right)
            guard let least = next.min(), least <= limit else { return false }
            rows = (rows.last, next)
        }
        return (rows.last.last ?? 0) <= limit
    }

    private static func row(
        after rows: (older: [Int], last: [Int]), _ row: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]
    ) -> [Int] {
        var costs = [row + 1]
        for column in right.indices {
            let isSame = left[row] == right[column]
            var cost = min(costs[column] + 1, rows.last[column + 1] + 1, rows.last[column] + (isSame ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, rows.older[column - 1] + 1)
            }
            costs.append(cost)
        }
        return costs
    }
}
