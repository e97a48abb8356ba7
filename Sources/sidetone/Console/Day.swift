import ArgumentParser
import CallModel
import Foundation

/// A day given on the command line.
struct Day: ExpressibleByArgument {
    /// Its first moment on this machine's clock.
    let time: ZonedTime

    init?(argument: String) {
        guard let noon = ZonedTime(iso8601: "\(argument)T12:00:00Z") else { return nil }
        let offset = TimeZone.current.secondsFromGMT(for: noon.date)
        time = ZonedTime(epochSeconds: noon.epochSeconds - 12 * 3600 - offset, utcOffsetSeconds: offset)
    }
}

extension ZonedTime {
    /// This machine's clock.
    static var now: ZonedTime { ZonedTime(.now, in: .current) }
}
