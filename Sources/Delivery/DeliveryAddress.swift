import Foundation

/// Where something may be sent: encrypted, or on this machine.
struct DeliveryAddress: Hashable, Sendable {
    let text: String
    let scheme: String
    let host: String

    /// - Throws: `.address` for another scheme, and for a plain one to another machine.
    init(_ text: String, encrypted: String, plain: String) throws(DeliveryError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil, parts.password == nil
        else {
            throw DeliveryError(code: .address, message: "expected an address such as \(encrypted)://host")
        }
        guard scheme == encrypted || scheme == plain else {
            throw DeliveryError(code: .address, message: "\(host): expected \(encrypted):// or \(plain)://")
        }
        self.text = text
        self.scheme = scheme
        self.host = host
    }

    /// Nobody else can listen to what is said within a machine.
    var isThisMachine: Bool { ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host) }
}
