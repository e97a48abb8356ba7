import CallModel
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
}
