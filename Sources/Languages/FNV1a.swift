/// FNV-1a of 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv): a number that depends on what was taken and its order, on every
/// machine and in every run alike. Not for what somebody could wish to forge.
public struct FNV1a: Hashable, Sendable {
    public private(set) var number: UInt64 = 14_695_981_039_346_656_037

    public init() {}

    public init(bytesOf text: String) {
        self.init()
        take(bytesOf: text)
    }

    /// Takes one number as a whole: a byte as the definition has it, or a letter.
    public mutating func take(_ value: UInt64) { number = (number ^ value) &* 1_099_511_628_211 }

    public mutating func take(bytesOf text: String) {
        for byte in text.utf8 { take(UInt64(byte)) }
    }
}
