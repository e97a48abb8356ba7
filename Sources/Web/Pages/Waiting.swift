import Accounts

/// Something that waits for the reader, and the page where it is done.
struct Waiting {
    let waitingPath: String
    let waitingText: String
    /// By when, or how many of it are late; `nil` where there is no hurry.
    var waitingNote: String?
    var isLate = false

    /// `nil` where nothing does.
    init?(_ message: String, _ count: Int, at path: String, _ visit: Visit) {
        guard count > 0 else { return nil }
        waitingPath = path
        waitingText = visit.messages.counted(message, count)
    }

    /// What each kind of work asks of the reader, in the order in which it is shown.
    private static let kinds: [(action: Action, entries: @Sendable (Visit) async throws -> [Waiting?])] = [
        (.seeQueue, calls),
        (.calibrate, calibrations),
        (.readEvaluation, evaluations),
        (.publishEvaluation, followUps),
        (.readDigest, digests),
        (.withdrawConsent, withdrawals),
        (.manageAccounts, invitations),
        (.readServerFigures, problems),
    ]

    /// Everything that waits for the reader, by what their role may do.
    static func entries(_ visit: Visit) async throws -> [Waiting] {
        var all: [Waiting] = []
        for kind in kinds where visit.may(kind.action) { all += try await kind.entries(visit).compactMap(\.self) }
        return all
    }
}
