import CallModel

/// docs/measures.md, printed from the registry.
public enum MeasuresDocument {
    public static var markdown: String {
        let rows = standardMeasures.map { measure in
            "| `\(measure.name)` | \(measure.version) | \(measure.unit) | \(measure.summary) | \(carriers(measure)) |"
        }
        return
            ([introduction, "| name | version | unit | what | tiers |", "|---|---|---|---|---|"] + rows + [""]
            + standardMeasures.map(section)).joined(separator: "\n")
    }

    private static let introduction = """
        # Measures

        Printed by `sidetone measures`; do not edit. A figure that a recording cannot carry is absent, with a reason.
        Units: `ms` milliseconds, `ratio` 0...1, `count` a number, `dbfs` decibels relative to full scale, `db` decibels,
        `hz` hertz, `st` semitones, `per_s` per second.
        *Talk* is a side's speech with pauses shorter than 0.2 s closed, an *utterance* its talk with pauses shorter than
        0.5 s closed; recorded prompts are not talk.

        """

    private static func carriers(_ measure: any Measure) -> String {
        measure.tiers == EvidenceTier.allCases
            ? "all" : measure.tiers.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    }

    private static func section(_ measure: any Measure) -> String {
        """
        ## `\(measure.name)`

        \(measure.definition)

        Source: \(measure.source).

        """
    }
}
