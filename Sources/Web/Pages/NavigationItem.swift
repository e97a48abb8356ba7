import Accounts

/// A link at the top of every page, for those who may follow it.
struct NavigationItem {
    let navigationPath: String
    let navigationName: String
    let isHere: Bool

    /// In the order in which they stand: path, message, what it takes.
    private static let all: [(path: String, message: String, action: Action)] = [
        ("/queue", "nav.queue", .seeQueue),
        ("/evaluations", "nav.evaluations", .readEvaluation),
        ("/calibrations", "nav.calibrations", .calibrate),
        ("/quality", "nav.quality", .compareAgents),
        ("/reports", "nav.reports", .compareAgents),
        ("/digests", "nav.digests", .readDigest),
        ("/incidents", "nav.incidents", .readDigest),
        ("/coverage", "nav.coverage", .readCoverage),
        ("/consent", "nav.consent", .readConsent),
        ("/audit", "nav.audit", .readAudit),
        ("/users", "nav.users", .manageAccounts),
        ("/problems", "nav.problems", .readServerFigures),
    ]

    static func items(for visit: Visit) -> [NavigationItem] {
        items(all, for: visit) { path in
            let first = "/" + (visit.target.path.first ?? "")
            return first == path || path == "/quality" && quality.contains { $0.path == first }
        }
    }

    /// The pages about figures, side by side.
    static func qualityPages(for visit: Visit) -> [NavigationItem] {
        items(quality, for: visit) { "/" + (visit.target.path.first ?? "") == $0 }
    }

    private static let quality: [(path: String, message: String, action: Action)] = [
        ("/quality", "quality.title", .compareAgents),
        ("/agreement", "agreement.title", .leadCalibration),
        ("/disputes", "disputes.title", .decideDispute),
        ("/scorecards", "scorecards.title", .readScorecards),
    ]

    private static func items(
        _ listed: [(path: String, message: String, action: Action)], for visit: Visit, isHere: (String) -> Bool
    ) -> [NavigationItem] {
        listed.filter { item in
            visit.may(item.action) && RouteTable.hasPage(item.path)
        }.map { item in
            NavigationItem(
                navigationPath: item.path, navigationName: visit.messages(item.message), isHere: isHere(item.path))
        }
    }
}
