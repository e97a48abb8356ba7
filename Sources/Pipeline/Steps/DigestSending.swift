public import CallModel
public import Delivery
import Hashing
public import Transfers
public import Reports
public import Store

/// Sends digests to those the settings name, and remembers who got what.
public struct DigestSending: Sendable {
    private let store: Store
    private let digests: DigestStep
    private let settings: DeliverySettings
    private let policy: RetryPolicy

    public init(
        store: Store, digests: DigestStep, settings: DeliverySettings, policy: RetryPolicy = RetryPolicy()
    ) {
        self.store = store
        self.digests = digests
        self.settings = settings
        self.policy = policy
    }

    /// What became of one recipient.
    public struct Outcome: Sendable {
        public let recipient: String
        /// What everybody may see of it.
        let place: String
        /// `nil` where it got the digest now.
        public let failure: String?

        /// For the ledger of the night.
        var problem: Problem? {
            failure.map {
                Problem(InputError(code: "delivery.failed", file: "sidetone.yaml", place: place, expected: $0))
            }
        }
    }

    /// Builds the digest of a period anew, so that consent is asked now, and sends it to everybody who has not got it.
    /// - Parameter again: also to those who have.
    /// - Returns: one outcome per recipient it was sent to; none where everybody has it.
    /// - Throws: `InputError` where nobody is named or a secret is missing, and where another process sends digests.
    public func send(
        _ period: DigestPeriod, for language: ReaderLanguage, by author: AuditAuthor, again: Bool
    ) async throws -> [Outcome] {
        guard let lock = try await store.lockDeliveries() else {
            throw InputError(
                code: "delivery.under_way", file: "sidetone.yaml", place: "delivery",
                expected: "expected nobody else to send digests at this time: look again when that has ended")
        }
        defer { withExtendedLifetime(lock) {} }
        let digest = try await digests.build(period, for: language)
        var outcomes: [Outcome] = []
        for recipient in try recipients(digest, at: author.at) {
            let isDone = try await store.wasDelivered(period.description, to: recipient.name)
            guard again || !isDone else { continue }
            outcomes.append(try await send(digest, to: recipient, by: author))
        }
        return outcomes
    }

    private func send(_ digest: Digest, to recipient: Recipient, by author: AuditAuthor) async throws -> Outcome {
        let delivery = DigestDelivery(
            period: digest.period.description, recipient: recipient.name, at: author.at,
            sha256: sha256(try digest.json()).hex,
            calls: digest.calls)
        try await store.record(audit: AuditEvent(.digestSent, on: .digest(delivery.period), by: author))
        let failure = try await store.deliver(delivery, recipient.send)
        if failure != nil {
            try await store.record(
                audit: AuditEvent(.digestSent, on: .digest(delivery.period), by: author, outcome: .failed))
        }
        return Outcome(recipient: recipient.name, place: recipient.place, failure: failure?.message)
    }

    private struct Recipient {
        let name: String
        let place: String
        let send: @Sendable () async throws(TransferError) -> Void
    }

    private func recipients(_ digest: Digest, at now: ZonedTime) throws -> [Recipient] {
        let all = try mails(digest, at: now) + webhook(digest, at: now)
        guard !all.isEmpty else {
            throw InputError(
                code: "delivery.nobody", file: "sidetone.yaml", place: "delivery",
                expected: "expected mail or webhook with somebody to send to")
        }
        return all
    }

    private func mails(_ digest: Digest, at now: ZonedTime) throws -> [Recipient] {
        guard let mail = settings.mail else { return [] }
        let server = settings.mailServer(mail, policy: policy)
        let (text, html) = (digest.markdown(), try digest.html())
        return try mail.to.map { reader in
            guard
                let message = Mail(
                    from: mail.from, to: [reader], subject: digest.title, text: text, html: html,
                    epochSeconds: now.epochSeconds)
            else {
                throw InputError(
                    code: "delivery.address", file: "sidetone.yaml", place: "delivery.mail",
                    expected: "expected plain mail addresses, found \(mail.from) or \(reader)")
            }
            return Recipient(name: reader, place: reader) { () throws(TransferError) in
                try await server.send(message)
            }
        }
    }

    private func webhook(_ digest: Digest, at now: ZonedTime) throws -> [Recipient] {
        guard let hook = try settings.signedWebhook(policy: policy) else { return [] }
        let body = try digest.json()
        return [
            Recipient(name: hook.address, place: hook.host) { () throws(TransferError) in
                try await hook.send(body, event: "digest", epochSeconds: now.epochSeconds)
            }
        ]
    }
}

extension DeliverySettings {
    func mailServer(_ mail: Mail, policy: RetryPolicy) -> MailServer {
        MailServer(
            address: mail.server,
            login: mail.user.flatMap { user in
                mail.password.map { MailServer.Login(user: user, password: $0.revealed) }
            }, policy: policy, authority: authority)
    }

    /// - Throws: `InputError` where there is an address but no secret.
    public func signedWebhook(policy: RetryPolicy = RetryPolicy()) throws -> Webhook? {
        guard let webhook else { return nil }
        guard let secret = webhook.secret else {
            throw InputError(
                code: "delivery.secret", file: "environment", place: "SIDETONE_DELIVERY_WEBHOOK_SECRET",
                expected: "expected the secret that the webhook's owner shares with us")
        }
        return Webhook(
            address: webhook.url, secret: secret.revealed, client: WebClient(policy: policy, authority: authority))
    }
}
