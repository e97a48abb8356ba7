import CallModel
import Reports
import Testing

@testable import Web

@Suite struct ControlPictureTests {
    private func picture(_ values: [Double]) throws -> ControlPicture? {
        let points = values.enumerated().map { ControlChart.Point("day \($0)", $1) }
        let chart = try required(ControlChart(individuals: points, within: 0...100))
        let score = try FigureCatalogue().figure("score").definition
        return ControlPicture(chart.document(score, by: "day", period: nil).table, FigureText(Messages(.en)))
    }

    @Test func `points lie on the scale from the lowest limit to the highest, from left to right`() throws {
        // x̄ 50 and a mean moving range of 20: limits 50 ± 53.2, held within 0 and 100.
        let picture = try required(try picture([40, 60, 40, 60]))
        #expect(picture.marks.map(\.markY) == ["141.2", "98.8", "141.2", "98.8"])
        #expect(picture.upperPoints.hasSuffix(",14.0") && picture.lowerPoints.hasSuffix(",226.0"))
        #expect(picture.centrePath == "M72 120.0H720")
        let places = picture.marks.compactMap { Double($0.markX) }
        #expect(places == places.sorted() && places.first == 151.5 && places.last == 628.5)
        #expect(picture.ticks.map(\.tickText) == ["0.0", "50.0", "100.0"])
    }

    @Test func `a point beyond chance is marked, and says by which rule`() throws {
        let picture = try required(try picture([50, 51, 50, 51, 50, 51, 50, 90]))
        #expect(picture.marks.map(\.markClass).filter { $0 == "out" }.count == 1)
        let out = try required(picture.marks.last)
        #expect(out.markClass == "out" && out.markTitle.hasPrefix("day 7 · 90.0 · "))
    }

    @Test func `a table without a value in every row is no chart`() {
        let columns = ["day", "calls", "score", "lower_limit", "centre", "upper_limit", "signal"]
        let row: [ReportCell] = [
            .text("day"), .count(1), .number(nil, .points), .number(0, .points), .number(1, .points),
            .number(2, .points), .text(nil),
        ]
        let table = ReportTable(columns: columns.map { .init($0) }, rows: [row])
        #expect(ControlPicture(table, FigureText(Messages(.en))) == nil)
        #expect(ControlPicture(ReportTable(columns: [], rows: []), FigureText(Messages(.en))) == nil)
    }
}
