import Foundation

/// A server that may be spoken to: encrypted, or on this machine.
package struct ServerAddress: Hashable, Sendable {
    package let text: String
    package let scheme: String
    package let host: String

    /// - Throws: `.address` for another scheme, and for a plain one to another machine.
    package init(_ text: String, encrypted: String, plain: String) throws(TransferError) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil, parts.password == nil
        else {
            throw TransferError(code: .address, message: "expected an address such as \(encrypted)://host")
        }
        guard scheme == encrypted || scheme == plain else {
            throw TransferError(code: .address, message: "\(host): expected \(encrypted):// or \(plain)://")
        }
        self.text = text
        self.scheme = scheme
        self.host = host
    }

    /// Of the web.
    /// - Throws: `.address` for anything but `https://…`, and `http://…` on this machine.
    init(web text: String) throws(TransferError) {
        try self.init(text, encrypted: "https", plain: "http")
        guard scheme == "https" || isThisMachine else {
            throw TransferError(code: .address, message: "\(host): expected https://, http:// is not secret")
        }
    }

    /// Nobody else can listen to what is said within a machine.
    package var isThisMachine: Bool { ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host) }
}
