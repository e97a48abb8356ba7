import CallModel

/// A part of what is said about the standing of a theme.
struct StandingLine: Hashable {
    let standingText: String
    /// An address with `http` or `https`; `nil` for what is no issue.
    let standingLink: String?

    fileprivate init(_ text: String, link: String? = nil) {
        standingText = text
        standingLink = link
    }
}

extension DigestStanding {
    /// `known`, the issues, and the fix with its figures.
    func lines(_ messages: DigestMessages, in year: Int) -> [StandingLine] {
        (isKnown ? [StandingLine(messages.standing.known)] : [])
            + issues.map { StandingLine($0.key, link: $0.safeURL) }
            + (fix?.texts(messages, in: year) ?? []).map { StandingLine($0) }
    }
}

extension DigestStanding.Issue {
    /// Nothing but pages is linked.
    fileprivate var safeURL: String? {
        url.flatMap { url in
            let isPage = url.hasPrefix("https://") || url.hasPrefix("http://")
            return isPage && !url.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F } ? url : nil
        }
    }
}

extension DigestStanding.Fix {
    fileprivate func texts(_ messages: DigestMessages, in year: Int) -> [String] {
        let day = messages.calendar.day(on, in: year)
        let title =
            version.map { messages.standing.fixedIn.filling(["version": $0, "day": day]) }
            ?? messages.standing.fixed.filling(["day": day])
        let back = cameBackOn.map {
            messages.standing.backSince.filling(["day": messages.calendar.day($0, in: year)])
        }
        let counts = messages.standing.beforeAndSince.filling([
            "callersBefore": messages.counted(callersBefore, messages.theme.callers),
            "callsBefore": messages.counted(callsBefore, messages.theme.calls),
            "callersAfter": messages.counted(callersAfter, messages.theme.callers),
            "callsAfter": messages.counted(callsAfter, messages.theme.calls),
        ])
        return [title, counts, back].compactMap(\.self)
    }
}
