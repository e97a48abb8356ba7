public import Pipeline

/// How the server is set up.
public struct WebSettings: Sendable {
    /// Where it listens. Anything but this machine needs `publicURL` to begin with `https://`.
    public var host: String
    public var port: Int
    /// Where people reach it: beginning with `https://` where a proxy in front of it speaks TLS. Decides whether cookies
    /// are for TLS only and whether browsers are told to come by TLS for ever.
    public var publicURL: String
    /// The address of the proxy whose `X-Forwarded-For` tells who asks; `nil` believes nobody.
    public var proxy: String?
    /// Of the whole product: archive, work directory, scorecards.
    public var product: Settings

    public init(host: String, port: Int, publicURL: String?, proxy: String?, product: Settings) {
        self.host = host
        self.port = port
        self.publicURL = publicURL ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        self.proxy = proxy
        self.product = product
    }

    /// Whether people come by TLS.
    public var isSecure: Bool { publicURL.hasPrefix("https://") }

    /// What stands in the way of serving like this; `nil` where nothing does.
    public var problem: String? {
        guard !isSecure, !["127.0.0.1", "::1", "localhost"].contains(host) else { return nil }
        return """
            \(host): expected an address of this machine such as 127.0.0.1, or web.url beginning with https://: \
            passwords and recordings would cross the network unencrypted (docs/web.md says how to set up TLS)
            """
    }
}
