import CallModel

/// Who gets digests and alerts, and how. Secrets come from the environment, never from the file.
public struct DeliverySettings: Decodable, Sendable {
    public var mail: Mail?
    public var webhook: Hook?

    /// Mail by SMTP.
    public struct Mail: Decodable, Sendable {
        /// `smtps://host:465`, or `smtp://host:587` with STARTTLS.
        public let server: String
        public let from: String
        /// One message to each.
        public let to: [String]
        public let user: String?
        /// `SIDETONE_DELIVERY_MAIL_PASSWORD`.
        public var password: Secret?

        private enum CodingKeys: String, CodingKey { case server, from, to, user }
    }

    /// A webhook, `docs/formats.md` says what it gets.
    public struct Hook: Decodable, Sendable {
        /// `https://…`
        public let url: String
        /// `SIDETONE_DELIVERY_WEBHOOK_SECRET`.
        public var secret: Secret?

        private enum CodingKeys: String, CodingKey { case url }
    }

    /// Whether the night sends the digest of the last full week itself; where not, `sidetone digest send` does.
    public var nightly: Bool?

    /// A file with certificates to trust in the place of the system's.
    public var authority: String?

    public static let none = DeliverySettings()

    private init() {}

    static let keys = [
        "delivery": ["mail", "webhook", "authority", "nightly"], "delivery.mail": ["server", "from", "to", "user"],
        "delivery.webhook": ["url"],
    ]

    private enum CodingKeys: String, CodingKey { case mail, webhook, authority, nightly }
}
