/// Groups remarks that say the same thing, in whichever language.
///
/// Vectors of concepts, stems and letters, smoothed over their neighbours of every language, are joined by average
/// linkage. A large archive is taken in batches: what resembles a group already found joins it, and only the rest is
/// grouped anew, as it is when new calls arrive.
struct RemarkGrouping: Sendable {
    let options: GroupingOptions
    let lexicon: ConceptLexicon

    init(options: GroupingOptions = GroupingOptions(), lexicon: ConceptLexicon = .standard) {
        self.options = options
        self.lexicon = lexicon
    }

    /// Groups of indices into `items`, each ascending, in order of their first member. Every index is in one group.
    func groups(_ items: [GroupingItem]) -> [[Int]] {
        let attuned = options.attuned(to: items.compactMap(\.meaning))
        return RemarkGrouping(options: attuned, lexicon: lexicon).settled(items)
    }

    private func settled(_ items: [GroupingItem]) -> [[Int]] {
        let space = VectorSpace(items, options: options, lexicon: lexicon)
        var waiting = batchOrder(items)
        var (clusters, alone): ([Cluster], [Cluster]) = ([], [])
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(options.batchSize)).sorted()
            let found = grouped(batch, items, space)
            clusters += found.filter(Self.stands)
            alone += found.filter { !Self.stands($0) }
            waiting.removeFirst(batch.count)
            waiting = assign(waiting, to: &clusters, items, space)
        }
        let whole = items.count > options.batchSize ? regrouped(clusters, alone) : clusters + alone
        return whole.map(\.members).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private static func stands(_ cluster: Cluster) -> Bool { cluster.members.count > 1 || cluster.theme != nil }

    /// Every batch is a fair sample, whatever the order of the items: they are mixed by a hash of their words, those of
    /// stored themes first.
    private func batchOrder(_ items: [GroupingItem]) -> [Int] {
        guard items.count > options.batchSize else { return Array(items.indices) }
        let ranks = items.map { (isNew: $0.theme == nil ? 1 : 0, hash: $0.sampleHash) }
        return items.indices.sorted { left, right in
            (ranks[left].isNew, ranks[left].hash, left) < (ranks[right].isNew, ranks[right].hash, right)
        }
    }

    private func grouped(_ indices: [Int], _ items: [GroupingItem], _ space: VectorSpace) -> [Cluster] {
        let smoothed = SmoothedVectors(
            indices, of: space, languages: indices.map { items[$0].language }, options: options)
        let byWords = NeighbourSearch(smoothed.vectors).nearest(2 * options.neighbours, ofEach: smoothed.classes)
        let byMeaning = DenseVector.nearest(2 * options.neighbours, among: indices.map { items[$0].meaning })
        let near = zip(byWords, byMeaning).map { $0 + $1 }
        let singles = indices.indices.map { place in
            Cluster(member: place, vector: smoothed.vectors[place], item: items[indices[place]])
        }
        let seeds = Cluster.joinedByTheme(singles)
        let joined = Agglomeration(seeds, edges: Self.edges(seeds, near), threshold: options.threshold) {
            $0.similarity(to: $1, options)
        }.run()
        return rescued(joined.flatMap { withoutStrays($0, singles) }, near).map { cluster in
            cluster.renumbered { indices[$0] }
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

    /// A group, and each of its remarks that has too little in common with the others: average linkage looks at groups,
    /// and a remark that was swept along would otherwise be quoted for what it does not say.
    private func withoutStrays(_ cluster: Cluster, _ singles: [Cluster]) -> [Cluster] {
        guard cluster.theme == nil, cluster.members.count > 2 else { return [cluster] }
        let strays = cluster.members.filter { member in
            let own = singles[member]
            let others = cluster.likeness(to: own, options) - own.likeness(to: own, options)
            return others / Float(cluster.members.count - 1) < options.strayThreshold
        }
        let rest = cluster.members.filter { !strays.contains($0) }.map { singles[$0] }
        let core = rest.dropFirst().reduce(rest.first) { $0?.joined(with: $1) }
        return [core].compactMap(\.self) + strays.map { singles[$0] }
    }

    /// Remarks left alone join the group of their nearest neighbours where it is near enough.
    private func rescued(_ clusters: [Cluster], _ near: [[Neighbour]]) -> [Cluster] {
        var (settled, place): ([Cluster], [Int?]) = ([], [])
        for cluster in clusters {
            place.append(Self.stands(cluster) ? settled.count : nil)
            if Self.stands(cluster) { settled.append(cluster) }
        }
        var groups = settled
        let edges = Self.edges(clusters, near)
        for (index, single) in clusters.enumerated() where place[index] == nil {
            if let best = nearest(single, among: edges[index].compactMap { place[$0] }, of: settled) {
                groups[best] = groups[best].joined(with: single)
            } else {
                groups.append(single)
            }
        }
        return groups
    }

    /// The most similar of some groups, where it is similar enough to join.
    private func nearest(_ single: Cluster, among places: [Int], of clusters: [Cluster]) -> Int? {
        let best = places.map { ($0, clusters[$0].similarity(to: single, options)) }
            .max { ($0.1, $1.0) < ($1.1, $0.0) }
        return best.flatMap { $0.1 >= options.rescueThreshold ? $0.0 : nil }
    }

    /// Lets remarks join the groups already found.
    /// - Returns: those that resemble none.
    private func assign(
        _ waiting: [Int], to clusters: inout [Cluster], _ items: [GroupingItem], _ space: VectorSpace
    ) -> [Int] {
        guard !waiting.isEmpty, !clusters.isEmpty else { return waiting }
        let centres = clusters.map { $0.sum.pruned(to: options.vectorSize).normalised }
        let near = NeighbourSearch(centres).nearest(
            options.neighbours, to: waiting.map { space.vectors[$0] }, atLeast: options.rescueThreshold)
        let settled = clusters
        var left: [Int] = []
        for (index, neighbours) in zip(waiting, near) {
            let single = Cluster(member: index, vector: space.vectors[index], item: items[index])
            if let best = nearest(single, among: neighbours.map(\.index), of: settled) {
                clusters[best] = clusters[best].joined(with: single)
            } else {
                left.append(index)
            }
        }
        return left
    }

    /// Joins the groups of different batches.
    private func regrouped(_ clusters: [Cluster], _ alone: [Cluster]) -> [Cluster] {
        let all = Cluster.joinedByTheme(clusters + alone)
        let near = NeighbourSearch(all.map { $0.sum.pruned(to: options.vectorSize).normalised })
            .nearest(2 * options.neighbours, ofEach: Array(repeating: 0, count: all.count))
        return Agglomeration(all, edges: near.map { $0.map(\.index) }, threshold: options.threshold) {
            $0.similarity(to: $1, options)
        }.run()
    }
}
