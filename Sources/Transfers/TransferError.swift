/// Why something could not be sent or fetched. Carries no content and no secret.
public struct TransferError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// The address is not one of the kinds allowed.
        case address
        /// No connection could be made.
        case unreachable
        /// A connection that broke, or took longer than the time allowed.
        case connection
        /// The other side could not prove who it is.
        case certificate
        /// User or password was not accepted.
        case login
        /// The other side answered, and refused.
        case refused
        /// The other side answered, but not with what was asked for.
        case answer
    }

    public let code: Code
    /// Host and what went wrong, for people.
    public let message: String
    /// Of HTTP or SMTP; `nil` where there was no answer.
    public let status: Int?
    /// How long the other side asks to be left alone, seconds; `nil` where it did not say.
    public let retryAfterS: Int?

    public init(code: Code, message: String, status: Int? = nil, retryAfterS: Int? = nil) {
        self.code = code
        self.message = message
        self.status = status
        self.retryAfterS = retryAfterS
    }

    public var description: String { message }

    /// Whether it failed before anything of the content left.
    public var isUnsent: Bool {
        switch code {
        case .address, .certificate, .unreachable: true
        // A web server refuses a login when it has read the whole request.
        case .login: status != 401 && status != 403
        default: false
        }
    }

    /// Whether the same may succeed a little later: no answer, or one that says so (HTTP 408, 429, 5xx; SMTP 4xx).
    public func isPassing(_ service: Service) -> Bool {
        switch (code, service) {
        case (.connection, _), (.unreachable, _): true
        case (.refused, .web): status.map { $0 == 408 || $0 == 429 || $0 >= 500 } ?? false
        case (.refused, .mail): status.map { (400..<500).contains($0) } ?? false
        case (.address, _), (.certificate, _), (.login, _), (.answer, _): false
        }
    }

    /// Whose statuses they are.
    public enum Service: Sendable { case web, mail }
}
