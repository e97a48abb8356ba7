/// A bounded number of connections, each lent to one caller at a time.
actor PostgresLanes {
    private var idle: [PostgresLane]
    private var waiting: [CheckedContinuation<PostgresLane, Never>] = []
    private let all: [PostgresLane]

    init(_ address: PostgresAddress, count: Int) {
        precondition(count > 0, "work needs a connection")
        all = (0..<count).map { _ in PostgresLane(address) }
        idle = all
    }

    /// Waits for a connection that nobody has, and runs `body` with it.
    func run<Result: Sendable>(_ body: @escaping @Sendable (PostgresLane) throws -> Result) async throws -> Result {
        let lane = await take()
        defer { give(lane) }
        return try await lane.run(body)
    }

    nonisolated func close() { for lane in all { lane.close() } }

    private func take() async -> PostgresLane {
        // The one used last, whose connection is open.
        if let lane = idle.popLast() { return lane }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func give(_ lane: PostgresLane) {
        if waiting.isEmpty {
            idle.append(lane)
        } else {
            waiting.removeFirst().resume(returning: lane)
        }
    }
}
