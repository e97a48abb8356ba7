import CCurl
public import Transfers

/// Sends mail by SMTP.
public struct MailServer: Sendable {
    private let address: String
    private let login: Login?
    private let policy: RetryPolicy
    private let authority: String?

    /// Who sends.
    public struct Login: Sendable {
        let user: String
        let password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    /// - Parameters:
    ///   - address: `smtps://host:465`, or `smtp://host:587` that must then offer STARTTLS; only a server on this
    ///     machine may do without.
    ///   - authority: a file with the certificates to trust in the place of the system's.
    public init(
        address: String, login: Login? = nil, policy: RetryPolicy = RetryPolicy(), authority: String? = nil
    ) {
        self.address = address
        self.login = login
        self.policy = policy
        self.authority = authority
    }

    /// Sends one message to all its recipients; the server takes it for all of them or for none.
    public func send(_ mail: Mail) async throws(TransferError) {
        let address = try ServerAddress(address, encrypted: "smtps", plain: "smtp")
        let (policy, authority, login) = (policy, authority, login)
        let bytes = Array(mail.message.utf8)
        _ = try await policy.run(.mail) { (_: StopSign) throws(TransferError) in
            var transfer = try Transfer(policy, authority: authority)
            transfer.set(CURLOPT_URL, address.text)
            transfer.set(CURLOPT_PROTOCOLS_STR, address.scheme)
            transfer.set(
                CURLOPT_USE_SSL, Int((address.isThisMachine ? CURLUSESSL_TRY : CURLUSESSL_ALL).rawValue))
            transfer.set(CURLOPT_MAIL_FROM, "<\(mail.sender)>")
            transfer.set(CURLOPT_MAIL_RCPT, mail.recipients.map { "<\($0)>" })
            transfer.set(CURLOPT_UPLOAD, 1)
            if let login {
                transfer.set(CURLOPT_USERNAME, login.user)
                transfer.set(CURLOPT_PASSWORD, login.password)
            }
            transfer.send(bytes)
            _ = try transfer.run(host: address.host)
        }
    }
}
