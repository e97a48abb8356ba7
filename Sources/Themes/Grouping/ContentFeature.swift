/// A feature of a remark: its name as a number (FNV-1a of 64 bits), because thousands are counted and compared.
struct ContentFeature: Hashable, Comparable, Sendable {
    private let number: UInt64

    /// Of a concept, or of two said together: the same in every language.
    var isConcept: Bool { number & 1 == 1 }

    static func concept(_ name: String) -> ContentFeature { ContentFeature("c", name.utf8, isConcept: true) }

    static func pair(_ one: String, _ other: String) -> ContentFeature {
        ContentFeature("p", (one + "+" + other).utf8, isConcept: true)
    }

    static func stem(_ stem: String) -> ContentFeature { ContentFeature("s", stem.utf8, isConcept: false) }

    /// A run of letters.
    static func letters(_ letters: ArraySlice<UInt32>) -> ContentFeature {
        ContentFeature("g", letters, isConcept: false)
    }

    private init(_ group: Unicode.Scalar, _ name: some Sequence<some BinaryInteger>, isConcept: Bool) {
        var hash = (14_695_981_039_346_656_037 ^ UInt64(group.value)) &* 1_099_511_628_211
        for letter in name { hash = (hash ^ UInt64(letter)) &* 1_099_511_628_211 }
        number = isConcept ? hash | 1 : hash & ~1
    }

    static func < (one: ContentFeature, other: ContentFeature) -> Bool { one.number < other.number }
}
