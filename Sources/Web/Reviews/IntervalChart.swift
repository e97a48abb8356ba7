import Mustache
import Reports

/// A value with its interval on a line, as the partial `interval` draws it; read without colour.
struct IntervalChart {
    let axisPath: String
    /// A line to compare with; `nil` for none.
    let markPath: String?
    /// `nil` where there is no interval: the value stands alone, hollow.
    let whiskerPath: String?
    let dotX: String
    let dotClass: String

    private static let width = 160.0
    private static let inset = 5.0

    /// - Parameter scale: from the left end to the right one; what lies outside is drawn at the end.
    init(_ value: Double, lower: Double?, upper: Double?, scale: ClosedRange<Double>, mark: Double? = nil) {
        func x(_ value: Double) -> String {
            fixed(Self.inset + scale.share(of: value) * (Self.width - 2 * Self.inset), decimals: 1)
        }
        axisPath = "M\(x(scale.lowerBound)) 10H\(x(scale.upperBound))"
        markPath = mark.map { "M\(x($0)) 1v18" }
        dotX = x(value)
        if let lower, let upper {
            whiskerPath = "M\(x(lower)) 10H\(x(upper))M\(x(lower)) 6v8M\(x(upper)) 6v8"
        } else {
            whiskerPath = nil
        }
        dotClass = whiskerPath == nil ? "alone" : "value"
    }
}

/// A figure over time with its interval at each point, as the partial `trend` draws it.
struct TrendLine {
    let linePoints: String
    let dots: [Dot]
    /// A line to compare with; `nil` for none.
    let levelPath: String?

    struct Dot {
        let pointX: String
        let pointY: String
        let rangePath: String?
    }

    private static let (width, height, inset) = (160.0, 36.0, 5.0)

    /// - Parameters:
    ///   - points: in time order; those without a value are left out.
    ///   - scale: from the lower edge to the upper one; what lies outside is drawn at the edge.
    init(_ points: [ReportedEstimate?], scale: ClosedRange<Double>, mark: Double? = nil) {
        func x(_ index: Int) -> String {
            let share = points.count > 1 ? Double(index) / Double(points.count - 1) : 0.5
            return fixed(Self.inset + share * (Self.width - 2 * Self.inset), decimals: 1)
        }
        func y(_ value: Double) -> String {
            fixed(Self.height - Self.inset - scale.share(of: value) * (Self.height - 2 * Self.inset), decimals: 1)
        }
        dots = points.enumerated().compactMap { index, point in
            point.map { point in
                Dot(
                    pointX: x(index), pointY: y(point.value),
                    rangePath: point.interval.map { "M\(x(index)) \(y($0.lowerBound))V\(y($0.upperBound))" })
            }
        }
        linePoints = dots.map { "\($0.pointX) \($0.pointY)" }.joined(separator: ",")
        levelPath = mark.map { "M0 \(y($0))H\(fixed(Self.width, decimals: 0))" }
    }
}

extension ClosedRange<Double> {
    /// 0...1, how far along the range a value lies; at its ends for one outside.
    fileprivate func share(of value: Double) -> Double {
        (Swift.min(Swift.max(value, lowerBound), upperBound) - lowerBound) / (upperBound - lowerBound)
    }
}

/// The partials that draw charts and figures.
enum ChartPartials {
    @Sendable static func all() throws -> [String: MustacheTemplate] {
        let embedded = [
            "interval": PackageResources.interval_mustache, "trend": PackageResources.trend_mustache,
            "figure": PackageResources.figure_mustache,
        ]
        return try embedded.mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) }
    }
}
