import CallModel

/// A group of remarks while groups are being joined.
struct Cluster: Sendable {
    /// Ascending indices of items.
    private(set) var members: [Int]
    /// Sum of the members' vectors: two clusters' mean similarity is one product of sums.
    private(set) var sum: SparseVector
    /// Members of each kind, in the order of `FeedbackKind.allCases`.
    private(set) var kinds: [Float]
    /// The stored theme its members belong to, if any does.
    let theme: String?
    let languages: Set<SpokenLanguage>

    init(member: Int, vector: SparseVector, item: GroupingItem) {
        let kinds: [Float] = FeedbackKind.allCases.map { $0 == item.kind ? 1 : 0 }
        self.init(
            members: [member], sum: vector, kinds: kinds, theme: item.theme, languages: [item.language])
    }

    private init(
        members: [Int], sum: SparseVector, kinds: [Float], theme: String?, languages: Set<SpokenLanguage>
    ) {
        self.members = members
        self.sum = sum
        self.kinds = kinds
        self.theme = theme
        self.languages = languages
    }

    /// The same with its members numbered, or its vectors chosen, otherwise.
    func with(members: [Int], sum: SparseVector) -> Cluster {
        Cluster(members: members, sum: sum, kinds: kinds, theme: theme, languages: languages)
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
            kinds: zip(kinds, other.kinds).map { $0 + $1 }, theme: theme ?? other.theme,
            languages: languages.union(other.languages))
    }

    /// Mean similarity of a member of this and a member of the other (average linkage), less where kinds differ.
    func similarity(to other: Cluster, kindPenalty: Float) -> Float {
        guard isCompatible(with: other) else { return 0 }
        let mean = sum.dot(other.sum) / Float(members.count * other.members.count)
        return mean * max(0, 1 - kindPenalty * disagreement(with: other))
    }

    /// Similarity of the mean vectors, 0...1.
    func cosine(to other: Cluster) -> Float {
        let norms = sum.norm * other.sum.norm
        return norms > 0 ? sum.dot(other.sum) / norms : 0
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
