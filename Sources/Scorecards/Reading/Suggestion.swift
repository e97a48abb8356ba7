/// What a misspelt name was probably meant to be.
enum Suggestion {
    /// `; did you mean "guidance"?`, or nothing where no known name is near.
    static func clause(for name: String, among known: some Collection<String>) -> String {
        guard name.count <= 60 else { return "" }
        let nearest = known.map { (distance: distance(name, $0), name: $0) }.min { $0 < $1 }
        guard let nearest, nearest.distance <= max(2, name.count / 3) else { return "" }
        return "; did you mean \"\(nearest.name)\"?"
    }

    /// Letters to insert, delete or replace (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
