import HTTPTypes
import Hummingbird
import Secrets

/// The two cookies: of the session, and of a form shown to somebody who is not signed in.
struct Cookies {
    /// Behind TLS the name itself makes browsers refuse what was not set by this host over TLS (RFC 6265bis, 4.1.3).
    let isSecure: Bool

    var session: String { isSecure ? "__Host-sidetone" : "sidetone" }
    var form: String { isSecure ? "__Host-sidetone-form" : "sidetone-form" }

    func secret(_ name: String, in request: Request) -> SecretToken? {
        let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
            if parts.count == 2, parts[0] == name { return SecretToken(String(parts[1])) }
        }
        return nil
    }

    /// - Parameter secret: `nil` takes the cookie back.
    func header(_ name: String, _ secret: SecretToken?) -> String {
        "\(name)=\(secret?.text ?? ""); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
            + (secret == nil ? "; Max-Age=0" : "")
    }
}
