extension AccessPolicy {
    /// Who may do what as a Markdown table, a row for each action and a column for each role. Stands in docs/web.md.
    public static var markdownTable: String {
        let header = ["may"] + Role.allCases.map { $0.rawValue.replacing("_", with: " ") }
        let rows = Action.allCases.map { action in
            [action.rawValue.replacing("_", with: " ")]
                + Role.allCases.map { role in
                    let reach = reach(of: role, for: action)
                    return reach == .nothing ? "" : reach.rawValue
                }
        }
        let lines = [header, header.map { _ in "---" }] + rows
        return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }
}
