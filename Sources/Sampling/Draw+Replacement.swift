public import CallModel
import Hashing

extension Draw {
    /// Replacements made so far, in all strata.
    public var replacementCount: Int { strata.reduce(0) { $0 + $1.replacements.count } }

    /// The same draw with the next rank of the stratum in the place of `call`.
    /// - Parameters:
    ///   - frame: the frame of the draw.
    ///   - reason: why the call cannot be reviewed; not empty.
    /// - Throws: ``DrawError`` where the call is not drawn now, no call is left, the frame is another, or the reason is
    ///   missing.
    public func replacing(_ call: CallID, in frame: SamplingFrame, reason: String) throws(DrawError) -> Draw {
        guard !reason.isEmpty else { throw .reasonMissing }
        guard frame.sha256.hex == frameSHA256 else { throw .frameChanged }
        guard let place = strata.firstIndex(where: { $0.current.contains { $0.call == call } }),
            let odds = strata[place].drawn.first?.odds
        else { throw .notDrawn(call) }
        let taken = strata[place].everDrawn
        let ranked = Draw.ranked(frame.calls(of: strata[place].stratum), seed: seed)
        guard let next = ranked.first(where: { !taken.contains($0.call) }) else {
            throw .stratumExhausted(strata[place].stratum)
        }
        var draw = self
        draw.strata[place].replacements.append(
            Replacement(
                replaced: call, by: DrawnCall(call: next.call, rank: next.rank, odds: odds), reason: reason))
        return draw
    }
}

/// Why a call of a draw cannot be replaced.
public enum DrawError: Error, Hashable, Sendable, CustomStringConvertible {
    case frameChanged
    case notDrawn(CallID)
    case reasonMissing
    case stratumExhausted(Stratum)

    public var description: String {
        switch self {
        case .frameChanged: "expected the sampling frame of the draw; this is another one"
        case .notDrawn(let call): "expected a call of the draw; \(call) is not in it, or was replaced already"
        case .reasonMissing: "expected a reason for replacing the call"
        case .stratumExhausted(let stratum): "expected another eligible call; every call of \(stratum) is drawn"
        }
    }
}
