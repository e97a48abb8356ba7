import Accounts
import CallModel
import Hummingbird
import Pipeline
import Sampling
import Store

/// What people do on the page.
extension QueuePage {
    @Sendable static func assign(_ visit: Visit) async throws -> Response {
        let shared = try await visit.shareOut()
        return visit.see(
            "/queue?done=\(shared.analystCount == 0 ? "nobody" : shared.left.isEmpty ? "assigned" : "some_left")")
    }

    @Sendable static func replace(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        guard let draw = form["draw"], let reason = form["reason"]?.trimmed else { throw Refusal.invalid }
        do {
            _ = try await visit.leadingBack(to: formsPath) { try await visit.replace(in: draw, reason: reason) }
            return visit.see("/queue?done=replaced")
        } catch is DrawError {
            return visit.see("/queue?done=not_replaced")
        }
    }

    @Sendable static func give(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        guard let draw = form["draw"], let kind = form["kind"], let reviewer = form["reviewer"] else {
            throw Refusal.invalid
        }
        do {
            try await visit.leadingBack(to: formsPath) { try await visit.give(in: draw, kind: kind, to: reviewer) }
            return visit.see("/queue?done=given")
        } catch let refusal as Refusal where refusal.reason == ReviewError.tooClose.code {
            return visit.see("/queue?done=too_close")
        }
    }

    @Sendable static func saveFilter(_ visit: Visit) async throws -> Response {
        let form = try visit.form
        let filter = filterFields.reduce(into: [String: String]()) { filter, key in
            filter[key] = form[key].flatMap { $0.isEmpty ? nil : $0 }
        }
        _ = try await visit.saveFilter(filter, named: form["name"] ?? "")
        return visit.see(path(filter))
    }

    @Sendable static func removeFilter(_ visit: Visit) async throws -> Response {
        try await visit.house.store.removeFilter(
            named: try visit.form["name"] ?? "", of: try visit.account.name.text)
        return visit.see("/queue")
    }
}
