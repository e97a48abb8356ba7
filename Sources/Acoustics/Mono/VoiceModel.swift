#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How one voice of this call sounds: a mixture of Gaussians with diagonal covariances over cepstra.
///
/// Made and forgotten within the analysis of one call.
struct VoiceModel {
    private typealias Point = Cepstra.Point
    private static let components = 4
    private static let framesPerComponent = 60
    private static let rounds = 5
    /// More frames than this add time and nothing else.
    static let mostFrames = 6_000
    /// Variances stay above this share of the voice's own.
    private static let varianceShare: Float = 0.1
    /// One where a coefficient stands, zero in the idle lanes.
    private static let mask = Point((0..<Point.scalarCount).map { $0 < Cepstra.dimensions ? 1 : 0 })

    private struct Component {
        var weight: Float
        var mean: Point
        var variance: Point
    }

    private struct Scorer {
        let mean: Point
        let inverse: Point
        let offset: Float

        init(_ component: Component) {
            mean = component.mean
            inverse = 0.5 * VoiceModel.mask / component.variance
            let spread = (0..<Cepstra.dimensions).reduce(Float(0)) { $0 + logf(component.variance[$1]) }
            offset = logf(component.weight + 1e-9) - 0.5 * spread
        }

        func logLikelihood(_ point: Point) -> Float {
            let distance = point - mean
            return offset - (distance * distance * inverse).sum()
        }
    }

    private var scorers: [Scorer] = []

    /// - Parameter points: at least one; time grows with them, and more than `mostFrames` make it no better.
    init(_ points: [Cepstra.Point]) {
        var whole = VoiceModel.moments(points, [Int](repeating: 0, count: points.count), count: 1, floor: .zero)[0]
        whole.variance += 1e-3
        let floor = VoiceModel.varianceShare * whole.variance
        var components = [whole]
        while components.count < VoiceModel.components,
            points.count >= 2 * components.count * VoiceModel.framesPerComponent
        {
            components = components.flatMap(VoiceModel.split)
            for _ in 0..<VoiceModel.rounds {
                let scorers = components.map(Scorer.init)
                let nearest = points.map { VoiceModel.best(scorers, $0).index }
                components = VoiceModel.moments(points, nearest, count: components.count, floor: floor)
            }
        }
        scorers = components.map(Scorer.init)
    }

    /// Of the component that explains the point best, natural logarithm, up to a constant.
    func logLikelihood(_ point: Cepstra.Point) -> Float { VoiceModel.best(scorers, point).logLikelihood }

    private static func best(_ scorers: [Scorer], _ point: Point) -> (index: Int, logLikelihood: Float) {
        var best = (index: 0, logLikelihood: -Float.infinity)
        for index in scorers.indices {
            let score = scorers[index].logLikelihood(point)
            if score > best.logLikelihood { best = (index, score) }
        }
        return best
    }

    /// Two components a third of a deviation to either side.
    private static func split(_ component: Component) -> [Component] {
        let step = 0.3 * component.variance.squareRoot()
        return [component.mean - step, component.mean + step].map {
            Component(weight: component.weight / 2, mean: $0, variance: component.variance)
        }
    }

    /// Components of the points assigned to them; those without points are dropped.
    private static func moments(_ points: [Point], _ component: [Int], count: Int, floor: Point) -> [Component] {
        var sums = [Point](repeating: .zero, count: count), squares = sums
        var counts = [Float](repeating: 0, count: count)
        for (point, index) in zip(points, component) {
            sums[index] += point
            squares[index] += point * point
            counts[index] += 1
        }
        return (0..<count).filter { counts[$0] > 0 }.map { index in
            let mean = sums[index] / counts[index]
            let variance = squares[index] / counts[index] - mean * mean
            return Component(
                weight: counts[index] / Float(points.count), mean: mean,
                variance: pointwiseMax(pointwiseMax(variance, floor), Point(repeating: 1e-6)))
        }
    }
}
