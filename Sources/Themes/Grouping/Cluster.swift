import CallModel

/// A group of remarks while groups are being joined.
struct Cluster: Sendable {
    /// Ascending indices of items.
    private(set) var members: [Int]
    /// Sum of the members' vectors: two clusters' mean similarity is one product of sums.
    private(set) var sum: SparseVector
    /// Sum of what a model says the members mean; `nil` where no model was asked.
    private(set) var meaning: DenseVector?
    /// Members of each kind, in the order of `FeedbackKind.allCases`.
    private(set) var kinds: [Float]
    /// The stored theme its members belong to, if any does.
    let theme: String?
    /// A sum that has grown beyond so many places loses the smallest of them.
    private static let mostPlaces = 800

    init(member: Int, vector: SparseVector, item: GroupingItem) {
        let kinds: [Float] = FeedbackKind.allCases.map { $0 == item.kind ? 1 : 0 }
        self.init(members: [member], sum: vector, meaning: item.meaning, kinds: kinds, theme: item.theme)
    }

    private init(members: [Int], sum: SparseVector, meaning: DenseVector?, kinds: [Float], theme: String?) {
        self.members = members
        self.meaning = meaning
        self.sum = sum.places.count > Self.mostPlaces ? sum.pruned(to: Self.mostPlaces / 2) : sum
        self.kinds = kinds
        self.theme = theme
    }

    /// The same with its members numbered otherwise.
    func renumbered(_ number: (Int) -> Int) -> Cluster {
        Cluster(members: members.map(number), sum: sum, meaning: meaning, kinds: kinds, theme: theme)
    }

    /// Clusters of one stored theme joined into one, the others as they are.
    static func joinedByTheme(_ clusters: [Cluster]) -> [Cluster] {
        var (joined, places): ([Cluster], [String: Int]) = ([], [:])
        for cluster in clusters {
            if let theme = cluster.theme, let place = places[theme] {
                joined[place] = joined[place].joined(with: cluster)
            } else {
                if let theme = cluster.theme { places[theme] = joined.count }
                joined.append(cluster)
            }
        }
        return joined
    }

    /// Whether they may join: not where each belongs to a stored theme of its own.
    func isCompatible(with other: Cluster) -> Bool { theme == nil || other.theme == nil || theme == other.theme }

    func joined(with other: Cluster) -> Cluster {
        Cluster(
            members: (members + other.members).sorted(), sum: sum.adding(other.sum),
            meaning: other.meaning.flatMap { meaning?.adding($0) },
            kinds: zip(kinds, other.kinds).map { $0 + $1 }, theme: theme ?? other.theme)
    }

    /// Mean similarity of a member of this and a member of the other (average linkage), less where kinds differ.
    func similarity(to other: Cluster, _ options: GroupingOptions) -> Float {
        guard isCompatible(with: other) else { return 0 }
        let mean = likeness(to: other, options) / Float(members.count * other.members.count)
        return mean * max(0, 1 - options.kindPenalty * disagreement(with: other))
    }

    /// The sum of the similarities of all pairs, by words and, where a model was asked about both, by meaning.
    func likeness(to other: Cluster, _ options: GroupingOptions) -> Float {
        let byWords = sum.dot(other.sum)
        guard let meaning, let theirs = other.meaning else { return byWords }
        let usual = options.usualMeaning * Float(members.count * other.members.count)
        return (1 - options.meaningShare) * byWords + options.meaningShare * (meaning.dot(theirs) - usual)
    }

    /// Share of pairs of judged members that are of different kinds; praise beside anything else counts double (0...2).
    func disagreement(with other: Cluster) -> Float {
        let (mine, theirs) = (kinds.reduce(0, +), other.kinds.reduce(0, +))
        guard mine > 0, theirs > 0, let praise = FeedbackKind.allCases.firstIndex(of: .praise) else { return 0 }
        let agreeing = zip(kinds, other.kinds).reduce(0) { $0 + $1.0 * $1.1 } / (mine * theirs)
        let (praiseHere, praiseThere) = (kinds[praise] / mine, other.kinds[praise] / theirs)
        let opposed = praiseHere * (1 - praiseThere) + praiseThere * (1 - praiseHere)
        return 1 - agreeing + opposed
    }
}
