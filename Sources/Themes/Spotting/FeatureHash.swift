/// The place of a feature among a model's weights, from what makes up its name (FNV-1a). Two features may share one.
struct FeatureHash {
    private var state: UInt32 = 2_166_136_261

    /// - Parameter group: of features that must not be taken for those of another group.
    init(_ group: Character) {
        for letter in group.unicodeScalars { add(letter.value) }
    }

    /// The same name with a part more; parts are told apart.
    func adding(_ part: some StringProtocol) -> FeatureHash {
        var hash = self
        for byte in part.utf8 { hash.add(UInt32(byte)) }
        hash.add(0)
        return hash
    }

    func adding(_ letters: some Sequence<Unicode.Scalar>) -> FeatureHash {
        var hash = self
        for letter in letters { hash.add(letter.value) }
        return hash
    }

    /// `0..<count`.
    func place(among count: Int) -> Int { Int(state % UInt32(count)) }

    private mutating func add(_ value: UInt32) { state = (state ^ value) &* 16_777_619 }
}
