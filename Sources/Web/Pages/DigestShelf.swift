import CallModel
import Reports
import Synchronization

/// Digests that were made anew because something was taken back, kept until something else is, and for a minute at most:
/// making one reads every recording and call of its weeks.
final class DigestShelf: Sendable {
    private struct Key: Hashable {
        let period: String
        let language: ReaderLanguage
    }

    private struct Kept {
        let digest: Digest
        let madeAtS: Int
        let erasures: Int
    }

    private let kept = Mutex<[Key: Kept]>([:])

    private static let keptForS = 60

    /// - Parameters:
    ///   - erasures: how many there have been.
    ///   - nowS: seconds since 1970.
    func digest(
        of period: DigestPeriod, in language: ReaderLanguage, erasures: Int, nowS: Int, make: () async throws -> Digest
    ) async throws -> Digest {
        let key = Key(period: period.description, language: language)
        if let known = kept.withLock({ $0[key] }), known.erasures == erasures,
            abs(nowS - known.madeAtS) < Self.keptForS
        {
            return known.digest
        }
        let digest = try await make()
        kept.withLock { $0[key] = Kept(digest: digest, madeAtS: nowS, erasures: erasures) }
        return digest
    }
}
