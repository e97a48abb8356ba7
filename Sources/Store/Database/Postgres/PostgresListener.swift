import Foundation

/// Waits for announcements of work, on a connection of its own that is made when somebody first waits.
final class PostgresListener: Sendable {
    private let lane: PostgresLane

    init(_ address: PostgresAddress) { lane = PostgresLane(address) }

    /// Returns after an announcement, or after `ms` at the latest; where the server is away, after `ms`.
    func wait(upToMs ms: Int) async {
        let isServed: ()? = try? await lane.run { lane in
            try lane.withSession { session in
                try session.listen()
                guard try !session.consumeAnnouncements() else { return }
                var socket = pollfd(fd: session.socket, events: Int16(POLLIN), revents: 0)
                poll(&socket, 1, Int32(ms))
                _ = try session.consumeAnnouncements()
            }
        }
        if isServed == nil { try? await Task.sleep(for: .milliseconds(ms)) }
    }
}
