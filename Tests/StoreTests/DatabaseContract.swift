import Store
import Synchronization
import Testing

/// What the store relies on from a database engine.
@Suite struct DatabaseContract {
    private func database(_ backend: Backend) async throws -> any SQLDatabase {
        let database = try await backend.database()
        try await database.write { try $0.executeScript("CREATE TABLE fact (name TEXT PRIMARY KEY, size BIGINT)") }
        return database
    }

    private func names(_ database: any SQLDatabase) async throws -> [String] {
        try await database.read { try $0.rows("SELECT name FROM fact ORDER BY name", []).map { try $0.text("name") } }
    }

    @Test(arguments: Backend.all) func `a change that fails is undone and others of its group stay`(
        backend: Backend
    ) async throws {
        struct Refused: Error {}
        let database = try await database(backend)
        let group = GroupCommit(database)
        await withTaskGroup(of: Void.self) { tasks in
            for number in 0..<20 {
                tasks.addTask {
                    try? await group.commit { connection in
                        try connection.execute("INSERT INTO fact (name) VALUES (?)", ["\(number)"])
                        if number % 2 == 1 { throw Refused() }
                    }
                }
            }
        }
        #expect(try await names(database).count == 10)
        await #expect(throws: Refused.self) { try await group.commit { _ in throw Refused() } }
    }

    @Test(arguments: Backend.all) func `of changes that come together one that the engine refuses is undone alone`(
        backend: Backend
    ) async throws {
        let database = try await database(backend)
        let group = GroupCommit(database)
        let refused = await withTaskGroup(of: Bool.self) { tasks in
            for number in 0..<20 {
                tasks.addTask {
                    let change: GroupCommit.Change = { connection in
                        try connection.execute("INSERT INTO fact (name) VALUES (?)", ["first of \(number)"])
                        try connection.execute("INSERT INTO fact (name) VALUES (?)", ["\(number / 2)"])
                    }
                    do { try await group.commit(change) } catch { return true }
                    return false
                }
            }
            return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        // Of each two the later one.
        #expect(refused == 10)
        let names = try await names(database)
        #expect(names.filter { !$0.contains("first") } == (0..<10).map { "\($0)" })
        #expect(names.count == 20)
    }

    @Test(arguments: Backend.all) func `changes of which none fails are made once`(backend: Backend) async throws {
        let group = GroupCommit(try await database(backend))
        let runs = Mutex(0)
        let change: GroupCommit.Change = { _ in runs.withLock { $0 += 1 } }
        await withTaskGroup(of: Void.self) { tasks in
            for _ in 0..<20 { tasks.addTask { try? await group.commit(change) } }
        }
        #expect(runs.withLock { $0 } == 20)
    }

    @Test(arguments: Backend.all) func `a statement that the engine refuses undoes its own change only`(
        backend: Backend
    ) async throws {
        let database = try await database(backend)
        try await database.write(.amongOthers) { connection in
            try connection.execute("INSERT INTO fact (name) VALUES (?)", ["a"])
            #expect(throws: (any Error).self) {
                try connection.savepoint { try connection.execute("INSERT INTO fact (name) VALUES (?)", ["a"]) }
            }
            try connection.execute("INSERT INTO fact (name) VALUES (?)", ["b"])
        }
        #expect(try await names(database) == ["a", "b"])
    }

    @Test(arguments: Backend.all) func `an error that a body swallows does not make half a change durable`(
        backend: Backend
    ) async throws {
        let database = try await database(backend)
        await #expect(throws: (any Error).self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO fact (name) VALUES (?)", ["a"])
                try? connection.executeScript("no such statement")
                try connection.execute("INSERT INTO nowhere (name) VALUES (?)", ["b"])
            }
        }
        #expect(try await names(database).isEmpty)
    }

    @Test(arguments: Backend.all) func `values come back as they were given`(backend: Backend) async throws {
        let database = try await database(backend)
        let texts = ["", "it's 'quoted' ?", "a\nb\tc", "Ґанок 😀", "back\\slash"]
        try await database.write { connection in
            for (size, text) in texts.enumerated() {
                try connection.execute("INSERT INTO fact (name, size) VALUES (?, ?)", [text, size == 0 ? nil : size])
            }
        }
        for (size, text) in texts.enumerated() {
            let rows = try await database.read {
                try $0.rows("SELECT size, '?' AS mark FROM fact WHERE name = ?", [text])
            }
            #expect(rows.map { $0["size"] } == [size == 0 ? .null : .integer(size)])
            #expect(try rows.map { try $0.text("mark") } == ["?"])
        }
    }

    @Test(arguments: Backend.all) func `rows are handed on one by one, also when there are many`(
        backend: Backend
    ) async throws {
        let database = try await database(backend)
        try await database.write { connection in
            for number in 0..<700 {
                try connection.execute("INSERT INTO fact (name, size) VALUES (?, ?)", ["\(number)", number])
            }
        }
        let sum = try await database.readOnce { connection in
            var sum = 0
            try connection.forEachRow("SELECT size FROM fact WHERE size >= ? ORDER BY size", [1]) { row in
                sum += try row.integer("size")
            }
            return sum
        }
        #expect(sum == 699 * 700 / 2)
    }

    @Test(arguments: Backend.all) func `what a change made alone has read is still true when it is durable`(
        backend: Backend
    ) async throws {
        let address = try await backend.make()
        let databases = [try await address.connect(), try await address.connect()]
        try await databases[0].write { connection in
            try connection.executeScript("CREATE TABLE fact (name TEXT PRIMARY KEY, size BIGINT)")
            try connection.execute("INSERT INTO fact (name, size) VALUES (?, ?)", ["sum", 0])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<30 {
                let database = databases[number % 2]
                group.addTask {
                    try await database.write { connection in
                        let size = try connection.rows("SELECT size FROM fact", []).first?.integer("size") ?? -99
                        try connection.execute("UPDATE fact SET size = ?", [size + 1])
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum = try await databases[0].read { try $0.rows("SELECT size FROM fact", []).first?.integer("size") }
        #expect(sum == 30)
    }

    @Test(arguments: Backend.all) func `a lock is one holder's until the holder is gone`(backend: Backend) async throws
    {
        let address = try await backend.make()
        let (first, second) = (try await address.connect(), try await address.connect())
        var held = try await first.tryLock("night")
        #expect(held != nil)
        #expect(try await second.tryLock("night") == nil)
        #expect(try await second.tryLock("day") != nil)
        held = nil
        var again: (any HeldLock)?
        // The server learns of the end of a connection a moment later.
        for _ in 0..<200 where again == nil {
            again = try await second.tryLock("night")
            if again == nil { try await Task.sleep(for: .milliseconds(10)) }
        }
        #expect(again != nil)
    }
}
