import Accounts
import CallModel
import Hummingbird
import Reports
import Store

/// What nights could not read, for those who run the server: which files, where in them, and what was expected there.
enum ProblemsPage {
    static let routes: [Route] = [.page("/problems", .readServerFigures, answer: show)]

    private static let template = PageTemplate(PackageResources.problems_mustache)

    /// How many places of a group are named.
    private static let mostPlaces = 8

    /// What has the same fault.
    struct Group {
        let code: String
        let expected: String
        /// File and place.
        let places: [String]

        var count: Int { places.count }
    }

    private struct Content {
        let groups: [Row]
        let hasGroups: Bool
    }

    private struct Row {
        let groupExpected: String
        let groupCode: String
        let groupCount: String
        let places: [String]
        let morePlaces: String?
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let rows = try await groups(visit).map { group in
            let rest = group.count - mostPlaces
            return Row(
                groupExpected: group.expected, groupCode: group.code,
                groupCount: visit.language.numbers.whole(group.count),
                places: Array(group.places.prefix(mostPlaces)),
                morePlaces: rest > 0 ? visit.messages.counted("problems.more", rest) : nil)
        }
        return try visit.page(template, titled: "problems.title", Content(groups: rows, hasGroups: !rows.isEmpty))
    }

    /// What is wrong with the input now, and the recordings that were put aside; the most frequent first.
    static func groups(_ visit: Visit) async throws -> [Group] {
        let store = visit.house.store
        let problems = try await store.problems()
        // A recording that was put aside for one of them says the same once more.
        let told = Set(problems.map(\.description))
        let aside = try await store.recordings(with: .quarantined).filter { !told.contains($0.detail ?? "") }
        let faults = problems + aside.map(InputError.init)
        return Dictionary(grouping: faults) { [$0.code, $0.expected] }.map { key, faults in
            Group(
                code: key[0], expected: key[1],
                places: faults.map { [$0.file, $0.place].compactMap(\.self).joined(separator: ": ") }.sorted())
        }.sorted { (-$0.count, $0.code, $0.expected) < (-$1.count, $1.code, $1.expected) }
    }
}

extension InputError {
    /// Why a recording was put aside.
    fileprivate init(_ recording: RecordingEntry) {
        self.init(
            code: recording.reason ?? recording.fate.rawValue, file: recording.path, expected: recording.detail ?? "")
    }
}
