public import CallModel

/// What a stored draw and the same draw made again do not agree on.
public enum DrawDifference: Hashable, Sendable, CustomStringConvertible {
    case periodChanged(stored: String, found: String)
    case frameChanged(stored: String, found: String)
    case populationChanged(Stratum, stored: Int, found: Int)
    /// In the frame, not in the draw.
    case stratumMissing(Stratum)
    /// In the draw, not in the frame.
    case stratumExtra(Stratum)
    /// Its rank wins, but it is not drawn.
    case callMissing(Stratum, CallID)
    /// It is drawn, but its rank does not win, or it is not eligible.
    case callExtra(Stratum, CallID)
    case rankWrong(CallID)
    case oddsWrong(CallID, stored: InclusionProbability, found: InclusionProbability)
    /// A replacement stands for a call that was not drawn, or was replaced before.
    case replacedUndrawn(Stratum, CallID)
    /// A replacement did not take the next rank.
    case replacementSkipped(Stratum, found: CallID, expected: CallID?)

    public var description: String {
        switch self {
        case .periodChanged(let stored, let found): "period: the draw says \(stored), the frame \(found)"
        case .frameChanged(let stored, let found): "frame: drawn from \(stored), found \(found)"
        case .populationChanged(let stratum, let stored, let found):
            "\(stratum): drawn from \(stored) eligible calls, found \(found)"
        case .stratumMissing(let stratum): "\(stratum): in the frame, not in the draw"
        case .stratumExtra(let stratum): "\(stratum): in the draw, not in the frame"
        case .callMissing(let stratum, let call): "\(stratum): \(call) should have been drawn and was not"
        case .callExtra(let stratum, let call): "\(stratum): \(call) was drawn and should not have been"
        case .rankWrong(let call): "\(call): the stored rank is not its rank under the seed"
        case .oddsWrong(let call, let stored, let found):
            "\(call): the stored odds are \(stored.drawnCount) of \(stored.populationCount),"
                + " found \(found.drawnCount) of \(found.populationCount)"
        case .replacedUndrawn(let stratum, let call): "\(stratum): \(call) was replaced but was not drawn"
        case .replacementSkipped(let stratum, let found, let expected):
            "\(stratum): \(found) came as a replacement, expected \(expected?.text ?? "none, as no call is left")"
        }
    }
}
