import CallModel
import Reports

/// A call of Monday 2026-11-16, 09:00:00 plus `at` seconds, in which everything is as a test says and nothing else known.
func reported(
    _ id: String, agent: String? = nil, at seconds: Int = 0, waitS: Int? = nil, outcome: String? = nil,
    _ change: (inout Call) -> Void = { _ in }
) -> ReportedCall {
    var call = Call(
        id: DigestFixture.call(id), startedAt: ZonedTime(epochSeconds: 1_794_812_400 + seconds, utcOffsetSeconds: 7200))
    call.agent = agent
    call.waitMs = waitS.map { $0 * 1000 }
    call.outcome = outcome
    change(&call)
    return ReportedCall(call)
}

/// The plain mean of the values, without an interval: what a figure comes to, apart from how sure it is.
func plainMean(_ figure: CallFigure, _ group: CallGroup) -> ReportedEstimate? {
    let values = group.calls.compactMap { figure.reading(of: $0).value }
    guard !values.isEmpty else { return nil }
    return ReportedEstimate(
        value: values.reduce(0, +) / Double(values.count), interval: nil, count: values.count)
}

/// A figure over some calls.
func figure(_ name: String, of calls: [ReportedCall]) throws -> Figure {
    let figure = try FigureCatalogue(measures: ["dead_air.total.ms": .milliseconds]).figure(name)
    return Figure(figure, of: CallGroup(values: [], calls: calls), plainMean)
}
