/// A command with places for the files and hints of a clip: `{input}`, `{output}`, `{language}`, `{prompt}`.
public struct CommandTemplate: Hashable, Sendable {
    private let parts: [String]

    /// `nil` without a program, or where nothing would be read or written.
    public init?(_ parts: [String]) {
        guard let program = parts.first, !program.isEmpty,
            ["{input}", "{output}"].allSatisfy({ place in
                parts.dropFirst().contains { $0.contains(place) }
            })
        else { return nil }
        self.parts = parts
    }

    /// On one line, for people.
    public var text: String { parts.joined(separator: " ") }

    /// - Parameter language: `nil` becomes `auto`.
    func arguments(input: String, output: String, language: String?, prompt: String?) -> [String] {
        let values = [
            ("{input}", input), ("{output}", output), ("{language}", language ?? "auto"), ("{prompt}", prompt ?? ""),
        ]
        return parts.map { part in values.reduce(part) { $0.replacing($1.0, with: $1.1) } }
    }
}
