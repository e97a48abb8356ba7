import CallModel

/// How numbers are written in a language.
public struct NumberStyle: Hashable, Sendable {
    let decimalSeparator: String
    /// Between groups of three digits, from five digits on.
    let groupSeparator: String
    /// What follows a percentage, with its space.
    let percentSuffix: String
    let hours: String
    let minutes: String

    public func whole(_ number: Int) -> String {
        let digits = String(abs(number))
        guard digits.count > 4 else { return String(number) }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += groupSeparator }
            grouped.append(digit)
        }
        return number < 0 ? "-" + grouped : grouped
    }

    /// `12.5`, `12,5`: rounded half up.
    /// - Precondition: `number` is finite and below 10¹⁵.
    public func decimal(_ number: Double, decimals: Int) -> String {
        fixed(number, decimals: decimals).split(separator: ".").joined(separator: decimalSeparator)
    }

    /// `0.4%`, `42%`: one decimal below one.
    /// - Parameter share: 0…1.
    public func percent(_ share: Double) -> String { percentNumber(share) + percentSuffix }

    /// The same without the sign.
    func percentNumber(_ share: Double) -> String {
        let points = share * 100
        guard points > 0, points < 0.95 else { return fixed(points, decimals: 0) }
        return decimal(points, decimals: 1)
    }

    /// `96 h`, or minutes below one hour; never a false zero.
    public func duration(ms: Int) -> String {
        let minutes = (ms + 30_000) / 60_000
        guard minutes >= 60 else { return "\(ms > 0 ? max(minutes, 1) : 0)\u{A0}\(self.minutes)" }
        return "\(whole((minutes + 30) / 60))\u{A0}\(hours)"
    }
}

/// A decimal number with a point, rounded half up, without the locale of the machine.
/// - Precondition: `value` is finite and below 10¹⁵.
public func fixed(_ value: Double, decimals: Int) -> String {
    precondition(value.isFinite && abs(value) < 1e15, "\(value) cannot be printed")
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scale + scaled % scale).dropFirst()
    return "\(sign)\(scaled / scale).\(fraction)"
}

/// A place in a recording: `2:13`, `1:02:13`.
public func clock(ms: Int) -> String {
    let seconds = ms / 1000
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
        ? "\(hours):\(minutes.twoDigits):\((seconds % 60).twoDigits)" : "\(minutes):\((seconds % 60).twoDigits)"
}
