import CallModel

/// Calls answered within a time. Four formulas are published under this one name, and they differ by ten points on the
/// same day, so that the variant is part of the name.
///
/// Source: Cisco, *Unified CCX Historical Reports User Guide*, "Percentage of Service Level Met", and *Unified
/// Intelligence Center Report Template Reference Guide*, "SL Aban Ignored, Negative, Positive".
public enum ServiceLevel: String, CaseIterable, Sendable {
    /// Answered within T / answered.
    case onlyHandled = "only_handled"
    /// Answered within T / (offered − abandoned within T).
    case abandonsIgnored = "abandons_ignored"
    /// Answered within T / offered.
    case abandonsNegative = "abandons_negative"
    /// (Answered within T + abandoned within T) / offered.
    case abandonsPositive = "abandons_positive"

    public func figure(withinSeconds seconds: Int) -> CallFigure {
        CallFigure(
            FigureDefinition(
                "service_level.\(rawValue).\(seconds)s", version: isOfOffered ? 2 : 1,
                title: "service level \(seconds) s", formula: formula(seconds),
                source: "Cisco Unified CCX Historical Reports, \"Percentage of Service Level Met\"", unit: .share,
                statistic: .share, isOfOffered: isOfOffered, isMoreBetter: true)
        ) { reading(of: $0, withinMs: seconds * 1000) }
    }

    private var isOfOffered: Bool { self != .onlyHandled }

    private func formula(_ seconds: Int) -> String {
        let within = "answered within \(seconds) s"
        return switch self {
        case .onlyHandled: "\(within) / answered"
        case .abandonsIgnored: "\(within) / (offered − abandoned within \(seconds) s)"
        case .abandonsNegative: "\(within) / offered"
        case .abandonsPositive: "(\(within) + abandoned within \(seconds) s) / offered"
        }
    }

    private func reading(of call: ReportedCall, withinMs limit: Int) -> Reading {
        let isInTime = call.call.waitMs.map { $0 <= limit }
        guard isOfOffered else {
            return call.isOffered ? call.ifAnswered { Reading(measured: isInTime) } : .notApplicable
        }
        return call.ifOffered { ending in
            guard let isInTime else { return lateAnyway(ending) ? .value(0) : .notMeasurable }
            switch (self, ending, isInTime) {
            case (_, .answered, let isInTime): return .value(isInTime ? 1 : 0)
            case (.abandonsIgnored, .abandoned, true): return .notApplicable
            case (.abandonsPositive, .abandoned, true): return .value(1)
            case (_, .abandoned, _), (_, .lost, _): return .value(0)
            }
        }
    }

    /// Whether the call counts against the service level however long the caller waited.
    private func lateAnyway(_ ending: CallEnding) -> Bool {
        switch (self, ending) {
        case (.abandonsNegative, .abandoned), (.abandonsNegative, .lost): true
        case (.abandonsIgnored, .lost), (.abandonsPositive, .lost): true
        default: false
        }
    }
}

extension ReportedCall {
    /// Whether somebody called in and could be kept waiting. Legs after a transfer are not offered anew.
    var isOffered: Bool { call.medium == nil && isContact }

    /// Whether a customer turned to the company here, by telephone or in writing.
    var isContact: Bool { call.direction != .outbound && call.direction != .internal && isFirstLeg }

    /// Whether the contact began here.
    var isFirstLeg: Bool { (call.leg ?? 1) == 1 && call.previousCall == nil }
}
