#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension StudentT {
    /// The chance that Student's t lies further from 0 than `t`, on either side.
    ///
    /// The regularised incomplete beta function I(x; df/2, 1/2) at x = df / (df + t²) (Abramowitz & Stegun 26.7.1), by the
    /// continued fraction 26.5.8 after Lentz.
    /// - Parameter degreesOfFreedom: above 0.
    static func twoSidedTail(_ t: Double, degreesOfFreedom: Double) -> Double {
        precondition(degreesOfFreedom > 0, "Student's t begins above zero degrees of freedom")
        guard t.isFinite else { return 0 }
        return incompleteBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
    }

    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
        return x < (a + 1) / (a + b + 2)
            ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b
    }

    private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func bounded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / bounded(1 - (a + b) * x / (a + 1))
        var fraction = d
        for step in 1...300 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            for term in [even, odd] {
                d = 1 / bounded(1 + term * d)
                c = bounded(1 + term / c)
                fraction *= c * d
            }
            if abs(c * d - 1) < 1e-14 { break }
        }
        return fraction
    }
}
