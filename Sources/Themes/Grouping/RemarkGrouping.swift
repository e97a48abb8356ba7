/// Groups remarks that say the same thing.
///
/// Within each language: vectors of concepts, stems and letters, smoothed over their neighbours, joined by average
/// linkage. Across languages: the groups are compared by the concepts of all their members, which says more than any
/// one remark could.
struct RemarkGrouping: Sendable {
    let options: GroupingOptions

    init(options: GroupingOptions = GroupingOptions()) { self.options = options }

    /// Groups of indices into `items`, each ascending, in order of their first member. Every index is in one group.
    func groups(_ items: [GroupingItem]) -> [[Int]] {
        let languages = Set(items.map(\.language)).sorted()
        let perLanguage = languages.flatMap { language in
            grouped(items.indices.filter { items[$0].language == language }, items)
        }
        let clusters = languages.count > 1 ? acrossLanguages(perLanguage, items) : perLanguage
        return clusters.map(\.members).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private func grouped(_ indices: [Int], _ items: [GroupingItem]) -> [Cluster] {
        let space = VectorSpace(indices.map { items[$0] }, options: options)
        let raw = NeighbourSearch(space.vectors).nearest(options.neighbours(among: indices.count))
        let vectors = space.smoothed(raw, options: options)
        let near = NeighbourSearch(vectors).nearest(2 * options.neighbours)
        let singles = vectors.indices.map { Cluster(member: $0, vector: vectors[$0], item: items[indices[$0]]) }
        let seeds = Cluster.joinedByTheme(singles)
        let joined = Agglomeration(seeds, edges: Self.edges(seeds, near), threshold: options.threshold) {
            $0.similarity(to: $1, kindPenalty: options.kindPenalty)
        }.run()
        return rescued(joined, near).map { cluster in
            cluster.with(members: cluster.members.map { indices[$0] }, sum: cluster.sum)
        }
    }

    /// For each cluster the clusters of its members' neighbours, ascending.
    private static func edges(_ clusters: [Cluster], _ near: [[Neighbour]]) -> [[Int]] {
        var home = [Int](repeating: 0, count: near.count)
        for (place, cluster) in clusters.enumerated() { for member in cluster.members { home[member] = place } }
        return clusters.map { cluster in
            Set(cluster.members.flatMap { near[$0].map { home[$0.index] } }).sorted()
        }
    }

    /// Remarks left alone join the group of their nearest neighbours where it is near enough.
    private func rescued(_ clusters: [Cluster], _ near: [[Neighbour]]) -> [Cluster] {
        var (settled, place): ([Cluster], [Int?]) = ([], [])
        for cluster in clusters {
            let stands = cluster.members.count > 1 || cluster.theme != nil
            place.append(stands ? settled.count : nil)
            if stands { settled.append(cluster) }
        }
        var groups = settled
        let edges = Self.edges(clusters, near)
        for (index, single) in clusters.enumerated() where place[index] == nil {
            let best = edges[index].compactMap { place[$0] }
                .map { ($0, settled[$0].similarity(to: single, kindPenalty: options.kindPenalty)) }
                .max { ($0.1, $1.0) < ($1.1, $0.0) }
            if let best, best.1 >= options.rescueThreshold {
                groups[best.0] = groups[best.0].joined(with: single)
            } else {
                groups.append(single)
            }
        }
        return groups
    }

    private func acrossLanguages(_ clusters: [Cluster], _ items: [GroupingItem]) -> [Cluster] {
        let space = VectorSpace(items, options: options)
        let profiles = Cluster.joinedByTheme(
            clusters.map { cluster in
                let sum = cluster.members.reduce(SparseVector()) { $0.adding(space.concepts(of: $1)) }
                return cluster.with(members: cluster.members, sum: sum)
            })
        let near = NeighbourSearch(profiles.map(\.sum.normalised)).nearest(4 * options.neighbours)
        let edges = near.map { $0.map(\.index) }
        return Agglomeration(profiles, edges: edges, threshold: options.crossThreshold) { left, right in
            guard left.isCompatible(with: right), left.languages.isDisjoint(with: right.languages) else { return 0 }
            return left.cosine(to: right) * max(0, 1 - options.kindPenalty * left.disagreement(with: right))
        }.run()
    }
}
