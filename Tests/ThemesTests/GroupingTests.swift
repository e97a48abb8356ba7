import CallModel
import Languages
import Testing

@testable import Themes

@Suite struct GroupingTests {
    private func groups(_ remarks: [(SpokenLanguage, String, FeedbackKind?)]) -> [[Int]] {
        RemarkGrouping().groups(remarks.map { GroupingItem(text: $0.1, language: $0.0, kind: $0.2) })
    }

    @Test func `remarks on one subject join across languages, remarks on another stay apart`() {
        let texts = SmallArchive.scanner + SmallArchive.refund
        let found = groups(texts.compactMap { said in SpokenLanguage(tag: said.0).map { ($0, said.1, .problem) } })
        #expect(found == [Array(0..<9), Array(9..<17)])
    }

    @Test func `what works and what does not work are not one group`() {
        let found = groups([
            (.en, "the export to excel works great", .praise), (.en, "great export to excel", .praise),
            (.en, "the export to excel does not work", .problem), (.en, "excel export doesn't work at all", .problem),
            (.uk, "чудовий експорт в ексель", .praise), (.uk, "експорт в ексель не працює", .problem),
            (.pl, "świetny eksport do excela", .praise), (.pl, "eksport do excela nie działa", .problem),
        ])
        let praise: Set = [0, 1, 4, 6]
        for group in found { #expect(praise.isSuperset(of: group) || praise.isDisjoint(with: group), "\(group)") }
    }

    @Test func `fillers and recurring endings do not join remarks`() {
        let items = ["the map is empty", "my photo is upside down", "the timer never rings"].map {
            GroupingItem(text: "well you know " + $0 + " it started last monday", language: .en, kind: .problem)
        }
        #expect(RemarkGrouping().groups(items) == [[0], [1], [2]])
    }

    @Test func `a vector's neighbours are those a full comparison finds`() {
        let texts = (SmallArchive.scanner + SmallArchive.refund).map {
            GroupingItem(text: $0.1, language: .en, kind: nil)
        }
        let vectors = VectorSpace(texts, options: GroupingOptions(), lexicon: .standard).vectors
        let near = NeighbourSearch(vectors).nearest(1, ofEach: vectors.map { _ in 0 })
        for (index, vector) in vectors.enumerated() {
            let best = vectors.indices.filter { $0 != index }.map { vector.dot(vectors[$0]) }.max() ?? 0
            guard let found = near[index].first else { continue }
            #expect(abs(found.similarity - best) < 1e-5)  // sums of floats in another order
        }
    }

    @Test func `a sum of sparse vectors has the sum of the products`() {
        let left = SparseVector([(3, 1), (1, 2)])
        let right = SparseVector([(1, 4), (5, 1)])
        #expect(left.dot(right) == 8)
        #expect(left.adding(right) == SparseVector([(1, 6), (3, 1), (5, 1)]))
        #expect(left.adding(right).pruned(to: 1) == SparseVector([(1, 6)]))
    }

    @Test func `an archive taken in batches gives whole groups, in whatever order it comes`() {
        let texts = SmallArchive.scanner + SmallArchive.refund
        let items = (0..<6).flatMap { _ in
            texts.compactMap { said in
                SpokenLanguage(tag: said.0).map { GroupingItem(text: said.1, language: $0, kind: .problem) }
            }
        }
        var options = GroupingOptions()
        options.batchSize = 40
        func found(_ items: [GroupingItem]) -> [Set<String>] {
            RemarkGrouping(options: options).groups(items).map { group in
                Set(group.map { items[$0].words.joined(separator: " ") })
            }.sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
        }
        let groups = found(items)
        #expect(groups.count == 2)
        #expect(groups.allSatisfy { $0.count == 9 || $0.count == 8 })
        #expect(found(items.reversed()) == groups)
    }

    @Test func `an installation's own words join what the project knows nothing of`() throws {
        let items = ["my zorblax is broken again", "the flimflam has broken down"].map {
            GroupingItem(text: $0, language: .en, kind: .problem)
        }
        let other = [GroupingItem(text: "the invoice never arrives by mail", language: .en, kind: .problem)]
        let lexicon = try ConceptLexicon(adding: "# our devices\nzorblax | zorblax flimflam | | |\n", file: "own.txt")
        let features = ContentFeatures(options: GroupingOptions(), lexicon: lexicon)
        for item in items { #expect(features.features(of: item)[.concept("zorblax")] != nil) }
        let grouped = RemarkGrouping(lexicon: lexicon).groups(items + other)
        #expect(grouped == [[0, 1], [2]])
    }

    @Test func `what a model finds alike is one group though no word is shared, and what it tells apart is two`() {
        func item(_ text: String, _ meaning: [Float]) -> GroupingItem {
            GroupingItem(text: text, language: .en, kind: .problem, meaning: DenseVector(unit: meaning))
        }
        let items = [
            item("zorblax wobbles", [1, 0, 0]), item("flimflam jiggles", [0.9, 0.1, 0]), item("quux hums", [0, 0, 1]),
        ]
        #expect(RemarkGrouping().groups(items) == [[0, 1], [2]])
        let words = items.map { GroupingItem(text: $0.words.joined(separator: " "), language: .en, kind: .problem) }
        #expect(RemarkGrouping().groups(words) == [[0], [1], [2]])
    }

    @Test func `the nearest meanings are those a full comparison finds, and what has none is near nothing`() {
        var lottery = SplitMix64(seed: 11)
        let vectors = (0..<40).map { index in
            index % 7 == 3
                ? nil : DenseVector(unit: (0..<8).map { _ in Float.random(in: -1...1, using: &lottery) })
        }
        let near = DenseVector.nearest(3, among: vectors)
        for (own, vector) in vectors.enumerated() {
            let others = vectors.indices.filter { $0 != own && vectors[$0] != nil }
            let similarity = { (other: Int) in vector.flatMap { one in vectors[other].map(one.dot) } ?? 0 }
            let nearest = others.sorted { (similarity($1), $0) < (similarity($0), $1) }.prefix(3)
            #expect(near[own].map(\.index) == (vector == nil ? [] : Array(nearest)))
        }
    }

    @Test func `what is usual to a model is learned from the archive, and little from few remarks`() throws {
        let (east, north) = (try #require(DenseVector(unit: [1, 0])), try #require(DenseVector(unit: [0, 1])))
        #expect(DenseVector.meanSimilarity(of: [east]) == nil)
        #expect(DenseVector.meanSimilarity(of: [east, east]) == 1)
        // Of the three pairs one is alike.
        #expect(abs((DenseVector.meanSimilarity(of: [east, north, east]) ?? 0) - 1.0 / 3) < 1e-6)
        let options = GroupingOptions()
        #expect(options.attuned(to: [east]) == options)
        #expect(options.attuned(to: [east, east]).usualMeaning < 0.3)
        #expect(options.attuned(to: Array(repeating: east, count: 5000)).usualMeaning > 1)
    }

    @Test func `a vector without direction is none`() {
        #expect(DenseVector(unit: [0, 0]) == nil)
        #expect(DenseVector(unit: [3, 4])?.values == [0.6, 0.8])
    }

    @Test func `an installation's meaning of a word replaces the project's`() throws {
        let lexicon = try ConceptLexicon(adding: "seat | tickets | квитки | | bilety", file: "own.txt")
        #expect(lexicon[.en].meanings(of: "ticket") == ["seat"])
        #expect(lexicon[.pl].meanings(of: "bilety") == ["seat"])
        #expect(ConceptLexicon.standard[.en].meanings(of: "ticket") == ["ticket"])
    }

    @Test func `a line of a lexicon that is of another form is refused with its place`() {
        for line in ["seat | tickets", "| a | b | c | d", "two words | a | b | c | d", "seat | | | |"] {
            let error = #expect(throws: InputError.self) {
                try ConceptLexicon(adding: "# ours\n\n" + line, file: "own.txt")
            }
            #expect(error?.place == "line 3")
        }
    }

    @Test func `a nearest list keeps the most similar, ties by index`() {
        var list = NearestList(capacity: 2)
        for (index, similarity) in [(4, Float(0.5)), (1, 0.2), (2, 0.5), (9, 0.1)] {
            list.offer(Neighbour(index: index, similarity: similarity))
        }
        #expect(list.neighbours.map(\.index) == [2, 4])
    }
}
