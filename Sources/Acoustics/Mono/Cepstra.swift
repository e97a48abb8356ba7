#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Signal

/// The spectral envelope of each frame of speech as a point: cepstral coefficients 1 to 13, the noise taken off before.
///
/// Coefficient 0, the level, is left out: how loud somebody speaks says little about who it is.
struct Cepstra {
    /// Coefficients in lanes 0 to 12, the others 0.
    typealias Point = SIMD16<Float>
    static let dimensions = 13
    /// A band keeps at least this share of its noise.
    private static let residue = 0.1
    /// The quietest share of speech: consonants, edges and reverberation, which say little about the speaker.
    private static let faintShare = 0.2

    private(set) var points: [Point] = []
    /// Frames loud enough to tell a voice by.
    private(set) var isClear: [Bool] = []

    /// All clear.
    init(points: [Point]) {
        self.points = points
        isClear = [Bool](repeating: true, count: points.count)
    }

    init(_ frames: VoiceFrames) {
        let bands = FrameGrid.bandCount
        let noise = frames.noise.powers
        let decibels = noise.map { noise in
            (0...255).map { code in
                let power = meanSquare(dBFS: LevelCode.dBFS(code))
                return Float(levelDBFS(meanSquare: max(power - noise, Cepstra.residue * noise + 1e-12)) ?? 0)
            }
        }
        let codes = frames.levels
        let count = codes.count / bands
        points.reserveCapacity(count)
        var loudness: [Float] = []
        loudness.reserveCapacity(count)
        for frame in 0..<count {
            var (point, loudest) = (Point.zero, -Float.infinity)
            for band in 0..<bands {
                let level = decibels[band][Int(codes[frame * bands + band])]
                point += level * Cepstra.basis[band]
                loudest = max(loudest, level)
            }
            points.append(point)
            loudness.append(loudest)
        }
        let limit = loudness.isEmpty ? 0 : loudness.sorted()[Int(Cepstra.faintShare * Double(count))]
        isClear = loudness.map { $0 > limit }
    }

    /// The discrete cosine transform (type II, orthonormal), by band.
    private static let basis: [Point] = (0..<FrameGrid.bandCount).map { band in
        var point = Point.zero
        let bands = Float(FrameGrid.bandCount)
        for order in 1...dimensions {
            point[order - 1] = (2 / bands).squareRoot() * cosf(.pi * Float(order) * (Float(band) + 0.5) / bands)
        }
        return point
    }
}
