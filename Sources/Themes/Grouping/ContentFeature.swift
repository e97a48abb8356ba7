import Languages

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
        var hash = FNV1a()
        hash.take(UInt64(group.value))
        for letter in name { hash.take(UInt64(letter)) }
        number = isConcept ? hash.number | 1 : hash.number & ~1
    }

    static func < (one: ContentFeature, other: ContentFeature) -> Bool { one.number < other.number }
}
