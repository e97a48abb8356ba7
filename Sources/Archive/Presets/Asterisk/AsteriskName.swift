/// Who is meant by names of channels and queue members.
enum AsteriskName {
    /// `201` for `PJSIP/201-0000001c`; `nil` for a channel that is none.
    static func number(ofChannel channel: String) -> String? {
        guard let slash = channel.firstIndex(of: "/") else { return nil }
        let name = channel[channel.index(after: slash)...]
        let end = name.firstIndex(of: "@") ?? name.lastIndex(of: "-") ?? name.endIndex
        return name[..<end].isEmpty ? nil : String(name[..<end])
    }

    /// `201` for `Local/201@from-queue/n` and `SIP/201`; a member's own name as it is; `nil` for `NONE`.
    static func member(_ member: String) -> String? {
        guard !member.isEmpty, member != "NONE" else { return nil }
        guard let slash = member.firstIndex(of: "/") else { return member }
        let name = member[member.index(after: slash)...].prefix { $0 != "@" && $0 != "/" }
        return name.isEmpty ? nil : String(name)
    }
}
