import Accounts
import CallModel
import FoundationEssentials
import Hummingbird
import Pipeline
import Reports
import Reviews
import Sampling
import Store

/// The calls that wait for people: who has which, until when, and why it is there.
enum QueuePage {
    static let routes: [Route] = [
        .page("/queue", .seeQueue, answer: show),
        .page("/queue/{format}", .seeQueue, answer: export),
        .form("/queue/assign", .assignCalls, answer: assign),
        .form("/queue/filters", .seeQueue, answer: saveFilter),
        .form("/queue/filters/remove", .seeQueue, answer: removeFilter),
        .form("/calls/{call}/replace", .reviewCall, of: .call("call"), answer: replace),
        .form("/calls/{call}/assign", .assignCalls, of: .call("call"), answer: give),
    ]

    private static let template = PageTemplate(PackageResources.queue_mustache)

    private struct Content {
        let rows: [Row]
        let hasRows: Bool
        let exports: ExportLinks?
        let openCount: String
        let unassigned: String?
        /// Somebody began to score one of these calls.
        let endsDrafts: Bool
        let mayAssign: Bool
        /// To whom a call can be given.
        let people: [Choice]
        let filters: [SavedFilter]
        let hasFilters: Bool
        let textSought: String
        let states: [Choice]
        let kinds: [Choice]
        let reviewers: [Choice]
        let hasReviewers: Bool
        let wordsSought: String
        let found: [Found]
        let hasSearched: Bool
        /// Where more words were given than are looked for.
        let firstWords: String?
        let replacements: String
        let notice: String?
    }

    private struct Row {
        let rowCall: String
        let rowPath: String
        let replacePath: String
        let givePath: String
        let rowDraw: String
        let rowKind: String
        let kindName: String
        let kindClass: String
        let rowWhy: String
        let rowAgent: String
        let rowStarted: String
        let rowReviewer: String
        let rowDue: String
        let isLate: Bool
        /// Its reviewer may not score any more.
        let isOrphan: Bool
        let stateName: String
        let stateClass: String
        let mayReview: Bool
        let mayReplace: Bool
        let mayGive: Bool
    }

    private struct SavedFilter {
        let filterPath: String
        let filterName: String
        let isShown: Bool
    }

    private struct Found {
        let foundCall: String
        let foundPath: String
        let foundStarted: String
        let foundFacts: String
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        try await show(visit, notice: visit.target.query["done"].map { visit.messages("queue.done.\($0)") })
    }

    private static func show(_ visit: Visit, notice: String?) async throws -> Response {
        let query = visit.target.query
        let all = try await rows(visit)
        let shown = filtered(all, visit)
        let filters = try await savedFilters(visit)
        let scorers = try await visit.scorers()
        let names = Set(scorers.map(\.name.text))
        let waiting = all.filter { $0.lacksReviewer(among: names) }
        let reviewers = reviewers(all, query["reviewer"], visit)
        let content = Content(
            rows: try shown.map { try row($0, names, visit) }, hasRows: !shown.isEmpty,
            exports: shown.isEmpty ? nil : exports(of: query),
            openCount: visit.messages.counted("queue.open", all.count { !$0.isDone }),
            unassigned: waiting.isEmpty ? nil : visit.messages.counted("queue.unassigned", waiting.count),
            endsDrafts: waiting.contains { $0.review != nil },
            mayAssign: visit.may(.assignCalls), people: people(scorers), filters: filters,
            hasFilters: !filters.isEmpty,
            textSought: query["text"] ?? "",
            states: choices(["open", "done", "all"], query["state"] ?? "open", "queue.state", visit),
            kinds: choices(["", "random", "targeted"], query["kind"] ?? "", "queue.kind", visit),
            reviewers: reviewers, hasReviewers: visit.may(.assignCalls) && !reviewers.isEmpty,
            wordsSought: query["words"] ?? "",
            found: try await found(visit), hasSearched: !(query["words"] ?? "").isEmpty, firstWords: firstWords(visit),
            replacements: visit.messages.counted(
                "queue.replaced", try await visit.house.store.replacedCallCount()), notice: notice)
        return try visit.page(template, titled: "queue.title", content)
    }

    /// Of the asker: an analyst sees their own, a lead those of the team, a manager all.
    static func rows(_ visit: Visit) async throws -> [ReviewDesk.QueueEntry] {
        let account = try visit.account
        let reach = AccessPolicy.reach(of: account.role, for: .seeQueue)
        let rows = try await visit.desk().queue(of: reach == .assigned ? account.name.text : nil)
        guard reach == .team else { return rows }
        return rows.filter { visit.may(.seeQueue, .call(.init(agent: $0.call.agent, team: $0.call.team))) }
    }

    /// Those that the filters of the address let through.
    static func filtered(_ entries: [ReviewDesk.QueueEntry], _ visit: Visit) -> [ReviewDesk.QueueEntry] {
        let query = visit.target.query
        return entries.filter { entry in
            (query["state"] ?? "open") == "all" || entry.isDone == (query["state"] == "done")
        }.filter { entry in
            query["kind"].map { $0.isEmpty || $0 == entry.kind } ?? true
        }.filter { entry in
            query["reviewer"].map { $0.isEmpty || $0 == entry.reviewer } ?? true
        }.filter { entry in
            matches(entry.call, query["text"] ?? "", visit)
        }
    }

    /// Where its forms stand, whatever address they are sent to.
    static let formsPath = "/queue"

    /// What a filter is made of, as the address has it.
    static let filterFields = ["state", "kind", "reviewer", "text", "words"]

    static func path(_ filter: [String: String]) -> String { formsPath + Target.query(filter) }

    /// Whether every word of a text stands somewhere in the metadata, whatever its case.
    private static func matches(_ call: Call, _ text: String, _ visit: Visit) -> Bool {
        let named = visit.isBlind ? [] : [call.agent, call.team, call.partner]
        let facts = ([call.id.text, call.queue, call.language, call.outcome] + named).compactMap(\.self)
            .joined(separator: "\n").lowercased()
        return text.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { facts.contains($0) }
    }

    // MARK: Parts

    /// - Parameter scorers: names of those who may score.
    private static func row(
        _ entry: ReviewDesk.QueueEntry, _ scorers: Set<String>, _ visit: Visit
    ) throws -> Row {
        let messages = visit.messages
        let path = "/calls/\(entry.call.id.text.percentEncoded)"
        let isOwn = entry.reviewer == (try visit.account).name.text
        let state = entry.review.map { "state.\($0.state)" }
        let today = visit.house.now().day
        return Row(
            rowCall: entry.call.id.text,
            rowPath: "\(path)/review", replacePath: "\(path)/replace", givePath: "\(path)/assign",
            rowDraw: entry.drawID, rowKind: entry.kind,
            kindName: messages("basis.\(entry.kind)"), kindClass: entry.kind == "random" ? "good" : "warn",
            rowWhy: why(entry.reason, visit),
            rowAgent: visit.isBlind ? "–" : entry.call.agent ?? "–", rowStarted: visit.clock.text(entry.call.startedAt),
            rowReviewer: entry.reviewer ?? "–", rowDue: entry.dueDay.map { day(ofText: $0, visit) } ?? "–",
            isLate: !entry.isDone && entry.dueDay.map { $0 < today } ?? false,
            isOrphan: entry.reviewer != nil && entry.lacksReviewer(among: scorers),
            stateName: messages(state ?? (entry.reviewer == nil ? "queue.nobody" : "queue.waiting")),
            stateClass: entry.isDone ? "good" : entry.review != nil ? "warn" : "",
            mayReview: isOwn && !entry.isDone, mayReplace: try mayReplace(entry, visit),
            mayGive: visit.may(.assignCalls) && !entry.isDone)
    }

    /// As the desk decides it. Who shares calls out replaces those of others too, but none of their own work.
    private static func mayReplace(_ entry: ReviewDesk.QueueEntry, _ visit: Visit) throws -> Bool {
        guard entry.kind == "random", !entry.wasScored else { return false }
        let name = try visit.account.name
        let facts = AccessObject.CallFacts(
            agent: entry.call.agent, team: entry.call.team, assignees: entry.reviewer == name.text ? [name] : [])
        return visit.may(.reviewCall, .call(facts))
    }

    /// A local day as the reader writes days.
    static func day(ofText text: String, _ visit: Visit) -> String {
        CivilDay(text).map { visit.language.calendar.day($0, in: 0) } ?? text
    }

    /// Why a call was drawn: the stratum and its odds, or the rule with the measure that met it. Strata name agents, so
    /// a blind reviewer reads the odds alone.
    static func why(_ reason: DrawReason, _ visit: Visit) -> String {
        if let rule = reason.rule {
            return [rule, measured(reason, by: rule, visit)].compactMap(\.self).joined(separator: ": ")
        }
        return visit.messages(
            visit.isBlind ? "why.random_blind" : "why.random",
            [
                "stratum": StrataPage.name(
                    of: reason.stratum ?? "", visit.messages, all: "why.all"),
                "drawn": String(reason.drawn ?? 0), "eligible": String(reason.eligible ?? 0),
            ])
    }

    /// `Dead air 13.3 s`; the value alone where the rule is no more.
    private static func measured(_ reason: DrawReason, by name: String, _ visit: Visit) -> String? {
        guard let value = reason.value else { return nil }
        let rule = visit.house.settings.product.draw?.targeted.first { $0.name == name }
        guard let measure = rule?.condition.measure else { return FigureText(visit.messages).short(value) }
        let text = MeasureText(measure)
        return "\(text.name(visit.messages)) \(text.text(value, visit.messages))"
    }

    private static func found(_ visit: Visit) async throws -> [Found] {
        guard let words = visit.target.query["words"], !words.isEmpty else { return [] }
        return try await visit.search(CallSearch(words: words), limit: 50).map { entry in
            Found(
                foundCall: entry.call.id.text, foundPath: "/calls/\(entry.call.id.text.percentEncoded)",
                foundStarted: visit.clock.text(entry.call.startedAt),
                foundFacts: [visit.isBlind ? nil : entry.call.agent, entry.call.queue, entry.call.language]
                    .compactMap(\.self).joined(separator: " · "))
        }
    }

    private static func firstWords(_ visit: Visit) -> String? {
        CallSearch(words: visit.target.query["words"] ?? "").firstWordCount.map { count in
            visit.messages("queue.first_words", ["count": String(count)])
        }
    }

    private static func savedFilters(_ visit: Visit) async throws -> [SavedFilter] {
        let shown = visit.target.query.filter { filterFields.contains($0.key) && !$0.value.isEmpty }
        return try await visit.house.store.filters(of: try visit.account.name.text).map { name, filter in
            SavedFilter(filterPath: path(filter), filterName: name, isShown: filter == shown)
        }
    }

    private static func choices(_ values: [String], _ chosen: String, _ key: String, _ visit: Visit) -> [Choice] {
        values.map { value in
            Choice(
                choiceValue: value, choiceName: visit.messages("\(key).\(value.isEmpty ? "any" : value)"),
                isChosen: value == chosen)
        }
    }

    private static func people(_ scorers: [Account]) -> [Choice] {
        scorers.filter { $0.state == .active }.map { person in
            Choice(choiceValue: person.name.text, choiceName: person.displayName, isChosen: false)
        }
    }

    private static func reviewers(
        _ rows: [ReviewDesk.QueueEntry], _ chosen: String?, _ visit: Visit
    ) -> [Choice] {
        let names = Set(rows.compactMap(\.reviewer)).sorted()
        guard names.count > 1 else { return [] }
        return [Choice(choiceValue: "", choiceName: visit.messages("queue.kind.any"), isChosen: chosen == nil)]
            + names.map { Choice(choiceValue: $0, choiceName: $0, isChosen: $0 == chosen) }
    }
}
