import Foundation

/// How much each of some remarks counts where the wording matters: what many say in the same words is one wording, said
/// more than once, and does not outvote all who put it otherwise.
struct Wordings: Sendable {
    /// One per remark: 1 where nobody says it alike, less the more do.
    let weights: [Double]

    /// Two remarks are one wording that share so much of their stems.
    private static let likeness = 0.5
    /// With 1, a wording would count once however many say it; with 0, as often as it is said.
    private static let dampening = 0.8

    /// - Complexity: O(n²) in the number of remarks.
    init(_ remarks: [[String]]) {
        var numbers: [String: Int] = [:]
        let sets = remarks.map { stems in
            Set(stems.map { stem in numbers.numbered(stem) }).sorted()
        }
        weights = sets.map { own in
            let alike = sets.count { Self.isAlike(own, $0) }
            return own.isEmpty ? 0 : pow(Double(alike), -Self.dampening)
        }
    }

    /// Of two ascending lists.
    private static func isAlike(_ left: [Int], _ right: [Int]) -> Bool {
        var (shared, i, j) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] { shared += 1 }
            (i, j) = (left[i] <= right[j] ? i + 1 : i, right[j] <= left[i] ? j + 1 : j)
        }
        return Double(shared) >= likeness * Double(left.count + right.count - shared)
    }
}

extension [String: Int] {
    /// The number of a word, given in the order in which words are met.
    fileprivate mutating func numbered(_ word: String) -> Int {
        if let number = self[word] { return number }
        self[word] = count
        return count - 1
    }
}
