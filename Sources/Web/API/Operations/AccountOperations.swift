import Accounts
import CallModel
import Hummingbird
import Store

/// One's own account and, for admins, those of others.
///
/// Passwords and tokens are made at a browser only: a token that makes tokens would outlive what it was given for.
enum AccountOperations {
    static let routes: [Route] = [
        .api(.get, "/me", .useOwnAccount, APIOperation("Whose token this is", response: APIAccount.shape)) { visit in
            try visit.json(APIAccount(try visit.account))
        },
        .api(
            .put, "/me", .useOwnAccount,
            APIOperation(
                "Set one's own language and time zone",
                request: .object([
                    .init("language", .oneOf(ReaderLanguage.self)), .init("time_zone", .line(1...60)),
                ]),
                response: APIAccount.shape)
        ) { visit in
            let request = try visit.json(OwnRequest.self)
            return try visit.json(
                APIAccount(
                    try await AccountDesk(visit: visit).saveOwn(request.language, timeZone: request.timeZone)))
        },
        .api(
            .get, "/users", .manageAccounts,
            APIOperation("All accounts", parameters: APIOperation.Parameter.page, response: .page(of: APIAccount.shape))
        ) { visit in
            try visit.json(
                try visit.listPage(of: try await visit.house.store.accounts(), by: \.name.text, APIAccount.init))
        },
        .api(
            .post, "/users", .manageAccounts,
            APIOperation(
                "Add somebody, with a one-time link to set a password",
                request: .object([.init("name", .line(1...64))] + facts), response: invited),
            answer: add),
        .api(
            .get, "/users/{name}", .manageAccounts, APIOperation("One account", response: APIAccount.shape)
        ) { visit in
            try visit.json(APIAccount(try await named(visit)))
        },
        .api(
            .put, "/users/{name}", .manageAccounts,
            APIOperation("Change what somebody is here", request: .object(facts), response: APIAccount.shape)
        ) { visit in
            let facts = try visit.json(FactsRequest.self).facts
            return try visit.json(
                APIAccount(try await AccountDesk(visit: visit).change(try await named(visit), facts)))
        },
        .api(
            .put, "/users/{name}/enabled", .manageAccounts,
            APIOperation(
                "Let somebody in again, or no more", request: .object([.init("enabled", .truth)]),
                response: APIAccount.shape)
        ) { visit in
            let isEnabled = try visit.json(StateRequest.self).enabled
            return try visit.json(
                APIAccount(try await AccountDesk(visit: visit).set(isEnabled: isEnabled, try await named(visit))))
        },
        .api(
            .post, "/users/{name}/invite", .manageAccounts,
            APIOperation("A new one-time link to set a password; earlier ones end", response: invited)
        ) { visit in
            let account = try await named(visit)
            let link = try await AccountDesk(visit: visit).invite(account)
            return try visit.json(Invited(account: APIAccount(account), link: link))
        },
    ]

    private static let facts: [JSONShape.Field] = [
        .init("role", .oneOf(Role.self)), .init("display_name", .optional(.line(1...120))),
        .init("team", .optional(.line(1...120))), .init("agent", .optional(.line(1...120))),
        .init("language", .optional(.oneOf(ReaderLanguage.self))), .init("time_zone", .optional(.line(1...60))),
    ]

    private static let invited = JSONShape.object([.init("account", APIAccount.shape), .init("link", .text)])

    private struct OwnRequest: Decodable {
        let language: ReaderLanguage
        let timeZone: String

        private enum CodingKeys: String, CodingKey {
            case language
            case timeZone = "time_zone"
        }
    }

    private struct FactsRequest: Decodable {
        let role: Role
        let displayName: String?
        let team: String?
        let agent: String?
        let language: ReaderLanguage?
        let timeZone: String?

        private enum CodingKeys: String, CodingKey {
            case role
            case displayName = "display_name"
            case team, agent, language
            case timeZone = "time_zone"
        }

        var facts: AccountDesk.Facts {
            AccountDesk.Facts(
                displayName: displayName, role: role, team: team, agent: agent, language: language,
                timeZone: timeZone ?? "UTC")
        }
    }

    private struct NameRequest: Decodable { let name: String }

    private struct StateRequest: Decodable { let enabled: Bool }

    private struct Invited: Encodable {
        let account: APIAccount
        let link: String
    }

    private static func named(_ visit: Visit) async throws -> Account {
        try await AccountDesk(visit: visit).account(try visit.parameter("name"))
    }

    @Sendable private static func add(_ visit: Visit) async throws -> Response {
        let desk = AccountDesk(visit: visit)
        guard let name = AccountName(try visit.json(NameRequest.self).name) else {
            throw Refusal.unfit(
                reason: "name_invalid",
                ShapeFault(place: "/name", expected: "expected letters a–z, digits, and . _ - @ after the first"))
        }
        guard let account = try await desk.add(name, try visit.json(FactsRequest.self).facts) else {
            throw Refusal.conflict(reason: "name_taken", expected: "expected a name that nobody has yet")
        }
        let link = try await Invitations.make(for: name, in: visit.house)
        return try visit.json(Invited(account: APIAccount(account), link: link))
    }
}
