import Accounts
import CallModel
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import Reports
import Store

/// One request on its way to its answer: who asks, for what, in which language.
struct Visit: Sendable {
    let house: Workbench
    let request: Request
    var target: Target
    let parameters: [String: String]
    /// Address of who asks, as far as it can be told.
    let source: String
    let guest: Guest
    let object: FoundObject
    /// The body of a request that changes something.
    let body: [UInt8]
    let logger: Logger

    /// The signed-in person or the owner of the token. Routes that are not for anyone always have one.
    var account: Account {
        get throws(Refusal) {
            guard let account = guest.account else { throw .signInNeeded }
            return account
        }
    }

    /// The call that the path names, in a route whose object it is.
    var call: CallEntry {
        get throws(Refusal) {
            guard case .call(let entry) = object else { throw .notFound }
            return entry
        }
    }

    /// A parameter of the path.
    func parameter(_ name: String) throws(Refusal) -> String {
        guard let value = parameters[name] else { throw .notFound }
        return value
    }

    /// The fields of the form that was sent.
    var form: [String: String] {
        get throws(Refusal) {
            guard let text = String(validating: body, as: UTF8.self), let pairs = Target.pairs(text) else {
                throw .invalid
            }
            return pairs
        }
    }

    /// The JSON that was sent.
    func json<Value: Decodable>(_ type: Value.Type) throws(Refusal) -> Value {
        do { return try JSONDecoder().decode(type, from: Data(body)) } catch { throw .invalid }
    }

    var language: ReaderLanguage { guest.account?.language ?? preferredLanguage }

    var messages: Messages { Messages(language) }

    /// Times as the reader's clock shows them.
    var clock: ReaderClock { ReaderClock(language: language, timeZone: guest.account?.timeZone) }

    /// Whether the reader may do something to an object, so that pages offer only what will be answered.
    func may(_ action: Action, _ object: AccessObject = .none) -> Bool {
        guest.account.map { AccessPolicy.allows(action, by: $0, on: object) } ?? false
    }

    /// What the browser prefers (RFC 9110, 12.5.4), as far as we speak it; weights are left to the order.
    private var preferredLanguage: ReaderLanguage {
        let wanted = request.headers[.acceptLanguage] ?? ""
        for range in wanted.split(separator: ",") {
            let tag = range.prefix { $0 != ";" && $0 != "-" }.trimmingPrefix { $0 == " " }.lowercased()
            if let language = ReaderLanguage(rawValue: tag) { return language }
        }
        return .en
    }
}
