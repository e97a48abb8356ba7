extension PictureColumns {
    /// One path per class and height: what is loud at its loudest moment, pale, and on average, full.
    /// - Parameter middle: the line that the shapes are symmetrical to, units from the top.
    func paths(middle: Int) -> [String] {
        Set(kinds).sorted().flatMap { kind in
            let runs = runs(of: kind)
            return [
                #"<path class="\#(kind) peak" d="\#(runs.map { outline($0, peaks, middle) }.joined())"/>"#,
                #"<path class="\#(kind)" d="\#(runs.map { outline($0, means, middle) }.joined())"/>"#,
            ]
        }
    }

    private func runs(of kind: String) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in kinds.indices where kinds[column] == kind {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<(column + 1)
            } else {
                runs.append(column..<(column + 1))
            }
        }
        return runs
    }

    /// A closed shape over a run of columns: along the tops and back along their mirror images, in relative steps.
    private func outline(_ run: Range<Int>, _ heights: [Double], _ middle: Int) -> String {
        let half = Double(PictureLayout.laneHeight / 2 - 2)
        func left(_ column: Int) -> Int {
            PictureLayout.plotStart * 10 + column * PictureLayout.plotWidth * 10 / kinds.count
        }
        // Whole units keep the file small; the line of silence is one unit thick.
        func rise(_ column: Int) -> Int { max(Int((heights[column] * half).rounded()) * 10, 5) }
        let middles = run.map { (x: (left($0) + left($0 + 1)) / 2, rise: rise($0)) }
        let tops =
            [(x: left(run.lowerBound), rise: rise(run.lowerBound))] + middles
            + [(x: left(run.upperBound), rise: rise(run.upperBound - 1))]
        let points = tops.map { ($0.x, middle * 10 - $0.rise) } + tops.reversed().map { ($0.x, middle * 10 + $0.rise) }
        let steps = zip(points, points.dropFirst()).map { from, to in
            "l\(Tenths(to.0 - from.0))\(separated(Tenths(to.1 - from.1)))"
        }
        return "M\(Tenths(points[0].0)) \(Tenths(points[0].1))" + steps.joined() + "z"
    }

    /// A minus sign separates by itself.
    private func separated(_ number: Tenths) -> String { number.count < 0 ? "\(number)" : " \(number)" }
}
