public import CallModel
import Consent
import Delivery
import Hashing
public import Transfers
import Reviews
public import Store

/// Tells the webhook of the settings what happened, until it has taken it or three days are over.
public struct EventSending: Sendable {
    /// An event that another process took and did not finish is due again after this.
    private static let leaseS = 15 * 60
    private static let batch = 20
    /// Pauses of 1, 2, 4 … minutes, six hours at most, add up to three days.
    private static let mostAttempts = 21
    private static let longestPauseS = 6 * 3600

    private let store: Store
    private let settings: DeliverySettings
    private let policy: RetryPolicy

    public init(store: Store, settings: DeliverySettings, policy: RetryPolicy = RetryPolicy(attempts: 1)) {
        self.store = store
        self.settings = settings
        self.policy = policy
    }

    /// How many were taken, and how many are to be tried again or were given up.
    public struct Outcome: Hashable, Sendable {
        public internal(set) var sent = 0
        public internal(set) var failed = 0
    }

    /// Sends what is due.
    /// - Throws: `InputError` where there is an address but no secret.
    public func run(_ gate: Gatekeeper, at now: ZonedTime) async throws -> Outcome {
        var outcome = Outcome()
        guard let hook = try settings.signedWebhook(policy: policy) else { return outcome }
        let events = try await store.takeDueEvents(nowS: now.epochSeconds, leaseS: Self.leaseS, limit: Self.batch)
        for event in events {
            guard let notice = try await notice(event, gate) else {
                try await store.forget(event)
                continue
            }
            if try await send(notice, to: hook, at: now) {
                try await store.forget(event)
                outcome.sent += 1
            } else {
                try await tryAgain(event, notice, to: hook, at: now)
                outcome.failed += 1
            }
        }
        return outcome
    }

    /// `nil` where consent does not allow it to be told outside, or it was taken back meanwhile.
    private func notice(_ event: OutgoingEvent, _ gate: Gatekeeper) async throws -> PublishedNotice? {
        guard let evaluation = try await store.review(Evaluation.self, id: event.subject)?.value,
            let entry = try await store.call(evaluation.subject.call),
            await gate.allows(.qualityScoring, .export, of: entry)
        else { return nil }
        return PublishedNotice(evaluation)
    }

    private func send(_ notice: PublishedNotice, to hook: Webhook, at now: ZonedTime) async throws -> Bool {
        let body = try notice.json()
        let delivery = DigestDelivery(
            period: "evaluation \(notice.evaluation)", recipient: hook.address, at: now, sha256: sha256(body).hex,
            calls: [notice.call])
        let failure = try await store.deliver(delivery) { () throws(TransferError) in
            try await hook.send(body, event: notice.event, epochSeconds: now.epochSeconds)
        }
        return failure == nil
    }

    /// After three days it is given up: a problem on file, and in the audit log.
    private func tryAgain(
        _ event: OutgoingEvent, _ notice: PublishedNotice, to hook: Webhook, at now: ZonedTime
    ) async throws {
        guard event.attempts + 1 < Self.mostAttempts else {
            let problem = InputError(
                code: "delivery.given_up", file: hook.host, place: notice.evaluation,
                expected:
                    "expected the webhook to take \(notice.event) within three days; tell its owner by other means")
            return try await store.giveUp(
                event, Problem(problem, callID: notice.call), by: AuditAuthor(who: "webhook", role: "system", at: now))
        }
        let pauseS = min(Self.longestPauseS, 60 << min(event.attempts, 20))
        try await store.postpone(event, toS: now.epochSeconds + pauseS)
    }
}
