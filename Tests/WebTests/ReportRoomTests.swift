import Accounts
import Synchronization
import Testing

@testable import Web

@Suite struct ReportRoomTests {
    private struct Spoilt: Error {}

    /// A report that is made until it is let go.
    private struct Long {
        let report: Task<Void, any Error>
        private let door: AsyncStream<Void>.Continuation

        init(in room: ReportRoom) async throws {
            let (closed, door) = AsyncStream<Void>.makeStream()
            let (begun, begins) = AsyncStream<Void>.makeStream()
            let reader = try required(AccountName("first"))
            self.door = door
            report = Task {
                try await room.make(for: reader) {
                    begins.finish()
                    for await _ in closed {}
                } _: { _ in
                }
            }
            for await _ in begun {}
        }

        func end() async throws {
            door.finish()
            try await report.value
        }
    }

    /// Asks for a report, and comes back once it waits: as one of so many.
    private func ask(
        _ room: ReportRoom, for name: String, asOneOf count: Int, _ made: @escaping @Sendable () throws -> Void = {}
    ) async throws -> Task<Void, any Error> {
        let reader = try required(AccountName(name))
        let task = Task { try await room.make(for: reader, from: {}) { _ in try made() } }
        while room.waitingCount < count { await Task.yield() }
        return task
    }

    @Test func `reports are made one at a time, in the order in which they were asked for`() async throws {
        let room = try await House().bench.reports
        let long = try await Long(in: room)
        let made = Names()
        var tasks: [Task<Void, any Error>] = []
        for (index, name) in ["a", "b", "c"].enumerated() {
            tasks.append(try await ask(room, for: name, asOneOf: index + 1) { made.add(name) })
        }
        #expect(made.all.isEmpty)
        try await long.end()
        for task in tasks { try await task.value }
        #expect(made.all == ["a", "b", "c"] && room.waitingCount == 0)
    }

    @Test func `who comes when eight wait is asked to come again, and keeps nobody from their turn`() async throws {
        let room = try await House().bench.reports
        let long = try await Long(in: room)
        var tasks: [Task<Void, any Error>] = []
        for index in 0..<ReportRoom.mostWaiting {
            tasks.append(try await ask(room, for: "reader-\(index)", asOneOf: index + 1))
        }
        let late = try required(AccountName("late"))
        await #expect(throws: Refusal.busy) { try await room.make(for: late, from: {}) { _ in } }
        try await long.end()
        for task in tasks { try await task.value }
    }

    @Test func `who asks again keeps the place, and only the latest question is answered`() async throws {
        let room = try await House().bench.reports
        let long = try await Long(in: room)
        let made = Names()
        let first = try await ask(room, for: "anna", asOneOf: 1) { made.add("first") }
        let other = try await ask(room, for: "bohdan", asOneOf: 2) { made.add("other") }
        let anna = try required(AccountName("anna"))
        let again = Task { try await room.make(for: anna, from: {}) { _ in made.add("again") } }
        await #expect(throws: Refusal.busy) { try await first.value }
        #expect(room.waitingCount == 2)
        try await long.end()
        try await again.value
        try await other.value
        #expect(made.all == ["again", "other"])
    }

    @Test func `a report that cannot be made, or is not wanted any more, keeps nobody waiting`() async throws {
        let room = try await House().bench.reports
        let reader = try required(AccountName("anna"))
        await #expect(throws: Spoilt.self) { try await room.make(for: reader, from: { throw Spoilt() }) { _ in } }
        await #expect(throws: Spoilt.self) { try await room.make(for: reader, from: {}) { _ in throw Spoilt() } }
        let long = try await Long(in: room)
        let given = try await ask(room, for: "bohdan", asOneOf: 1)
        given.cancel()
        await #expect(throws: CancellationError.self) { try await given.value }
        #expect(room.waitingCount == 0)
        try await long.end()
        let next = try await room.make(for: reader, from: { 20 }) { $0 + 1 }
        #expect(next == 21)
    }
}

private final class Names: Sendable {
    private let names = Mutex<[String]>([])
    var all: [String] { names.withLock { $0 } }
    func add(_ name: String) { names.withLock { $0.append(name) } }
}
