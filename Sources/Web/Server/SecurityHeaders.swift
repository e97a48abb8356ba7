import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do (OWASP ASVS 5.0, 3.4 and 14.3).
struct SecurityHeaders {
    let isSecure: Bool

    func adding(to response: Response) -> Response {
        var response = response
        for (name, value) in Self.always where response.headers[name] == nil { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        return response
    }

    /// Nothing but our own files, no script or style inside a page, in nobody's frame.
    static let contentSecurityPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'
        """

    private static let always: [(HTTPField.Name, String)] = [
        ("Content-Security-Policy", contentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-store"),
        // Not `no-referrer`: with it browsers name no origin when they send a form.
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("X-Frame-Options", "DENY"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
