/// The directions in which the voices of a call differ, found without knowing who speaks.
///
/// Two neighbouring segments of one stretch of speech are nearly always of one voice, so their differences show how
/// much a voice varies within itself. Measured in that unit, what varies most over the call is who speaks.
/// - Source: H. Aronowitz, *Unsupervised compensation of intra-session intra-speaker variability for speaker
///   diarization*, Odyssey 2010; here on means of cepstra.
struct VoiceAxes {
    /// Two directions: the voices, and what else may help them apart.
    private static let count = 2
    private static let dimensions = Cepstra.dimensions + 1
    /// Frames between two segments of one stretch.
    private static let neighbourGap = 20
    private static let leastPairs = 5
    /// Share of the plain variances in the measure of variation within a voice: a call has few pairs.
    private static let shrinkage = 0.5

    /// Each segment's place along the axes.
    let places: [SIMD2<Double>]
    /// Variance along the first axis over the most that chance would give it; one voice stays around 1.
    ///
    /// The largest eigenvalue of what is only noise: V. Marchenko and L. Pastur, Math. USSR Sbornik 1, 1967.
    let clarity: Double

    /// `nil` where there are too few segments to learn from.
    init?(_ segments: [VoiceSegment]) {
        let pairs = segments.indices.dropLast().filter {
            segments[$0 + 1].run.lowerBound - segments[$0].run.upperBound <= VoiceAxes.neighbourGap
        }
        guard pairs.count >= VoiceAxes.leastPairs else { return nil }
        let features = VoiceAxes.features(segments)
        let centre = VoiceAxes.mean(features, segments)
        let deviations = features.map { VoiceAxes.difference($0, centre) }
        let total = VoiceAxes.scatter(zip(deviations, segments.map(\.weight)))
        // A difference varies twice as much as a segment does.
        let differences = pairs.map { pair in
            (
                VoiceAxes.difference(features[pair], features[pair + 1]).map { $0 * 0.5.squareRoot() },
                min(segments[pair].weight, segments[pair + 1].weight)
            )
        }
        var within = VoiceAxes.scatter(differences)
        within.shrink(towardsDiagonalOf: total, by: VoiceAxes.shrinkage)
        let whitening = within.eigenvectors().map { pair in
            pair.vector.map { $0 / (max(pair.value, 0) + 1e-9).squareRoot() }
        }
        let white = deviations.map { deviation in whitening.map { VoiceAxes.product($0, deviation) } }
        let axes = VoiceAxes.scatter(zip(white, segments.map(\.weight))).eigenvectors().prefix(VoiceAxes.count)
        let chance = 1 + (Double(VoiceAxes.dimensions) / Double(segments.count)).squareRoot()
        clarity = axes[0].value / (chance * chance)
        places = white.map { point in
            SIMD2(VoiceAxes.product(axes[0].vector, point), VoiceAxes.product(axes[1].vector, point))
        }
    }

    /// Cepstra and the period; a segment without one has that of the others.
    private static func features(_ segments: [VoiceSegment]) -> [[Double]] {
        let periods = segments.compactMap(\.logPeriod)
        let usual = periods.isEmpty ? 0 : periods.reduce(0, +) / Double(periods.count)
        return segments.map { $0.mean + [$0.logPeriod ?? usual] }
    }

    private static func mean(_ features: [[Double]], _ segments: [VoiceSegment]) -> [Double] {
        let weight = segments.reduce(0) { $0 + $1.weight }
        return (0..<dimensions).map { dimension in
            zip(features, segments).reduce(0) { $0 + $1.1.weight * $1.0[dimension] } / weight
        }
    }

    /// The weighted mean of the outer products.
    private static func scatter(_ vectors: some Sequence<([Double], Double)>) -> SymmetricMatrix {
        var sum = SymmetricMatrix(size: dimensions)
        let weight = vectors.reduce(0) { $0 + $1.1 }
        for (vector, share) in vectors { sum.addOuter(vector, weight: share / weight) }
        return sum
    }

    private static func difference(_ one: [Double], _ other: [Double]) -> [Double] {
        zip(one, other).map { $0 - $1 }
    }

    private static func product(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension SymmetricMatrix {
    /// Moves towards a diagonal matrix, which can be inverted whatever few vectors this was made of.
    fileprivate mutating func shrink(towardsDiagonalOf other: SymmetricMatrix, by share: Double) {
        for row in 0..<size {
            for column in 0...row {
                self[row, column] = (1 - share) * self[row, column] + (row == column ? share * other[row, row] : 0)
            }
        }
    }
}
