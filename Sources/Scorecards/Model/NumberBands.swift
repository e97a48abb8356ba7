/// How a number is worth points: the first band that reaches up to it. Without bands a number is not scored.
public struct NumberBands: Hashable, Encodable, Sendable {
    public struct Band: Hashable, Encodable, Sendable {
        /// The highest number of the band, inclusive; `nil` for "and above".
        public let upTo: Double?
        public let points: Double
        public let fails: Bool

        private enum CodingKeys: String, CodingKey {
            case upTo = "up_to"
            case points, fails
        }
    }

    /// Rising; the last one has no upper end. Empty where the number is not scored.
    public let bands: [Band]

    func band(of number: Double) -> Band? {
        bands.first { band in band.upTo.map { number <= $0 } ?? true }
    }
}
