import CallModel
import Store
import Themes

/// What themes are called, as far as consent allows it now.
struct ThemeTitles: Sendable {
    let store: Store
    let gate: Gatekeeper

    /// What themes are called, verified like a quote: a title is made of a customer's words too.
    func titles(of themes: [Theme]) async throws -> [String: Quotes.Title] {
        let quotes = Quotes(store: store, gate: gate, links: .none, language: "")
        var titles: [String: Quotes.Title] = [:]
        for theme in themes {
            let remarks = try await remarks(Set(theme.titles.values.map(\.remark)), in: theme.calls)
            titles[theme.id] = try await quotes.choose(from: remarks, theme: theme).title
        }
        return titles
    }

    /// The remarks of these ids, which begin with the ids of their calls.
    private func remarks(_ ids: Set<String>, in calls: [CallID]) async throws -> [Remark] {
        var remarks: [Remark] = []
        let wanted = calls.filter { call in ids.contains { $0.hasPrefix("\(call.text)#") } }
        for entry in try await store.calls(wanted) {
            let feedback = try await store.feedback(of: entry.call)?.value
            remarks += (feedback?.remarks ?? []).filter { ids.contains($0.id) }
        }
        return remarks
    }
}
