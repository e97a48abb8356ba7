/// Where a request comes from, as far as it makes a difference to whoever can choose their address: an IPv4 address, or
/// the /64 of an IPv6 one, of which every household has at least one (RFC 6177).
struct ClientNetwork: Hashable, Sendable {
    /// As it was given where it is no IP address.
    let text: String

    init(_ address: String) {
        text = Self.network(of: address) ?? address
    }

    private static func network(of address: String) -> String? {
        let bare = address.prefix { $0 != "%" }
        guard bare.contains(":") else { return nil }
        if let mapped = bare.lowercased().wholeMatch(of: /::ffff:([0-9.]+)/)?.1 { return String(mapped) }
        guard let groups = groups(of: bare) else { return nil }
        return groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }

    /// The eight groups of an IPv6 address (RFC 4291, 2.2); `nil` where it is none.
    private static func groups(of address: Substring) -> [UInt16]? {
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":").map { UInt16($0, radix: 16) } }
        let known = halves.flatMap { $0 }.compactMap { $0 }
        guard known.count == halves.map(\.count).reduce(0, +), known.count <= 8 else { return nil }
        guard halves.count == 2 else { return known.count == 8 ? known : nil }
        let left = halves[0].compactMap { $0 }
        return left + Array(repeating: 0, count: 8 - known.count) + known.dropFirst(left.count)
    }
}
