import CallModel

extension NightLedger {
    /// The table at the end of a night, in English for a terminal: every fate, its reasons beneath (most frequent
    /// first), and the sum against the files in the archive.
    public var text: String {
        let lines = Fate.allCases.flatMap { fate in
            [(label: fate.rawValue, count: total(of: fate))] + reasons(of: fate)
        }
        let sum = [(label: "files in the archive", count: fileCount)]
        let labelWidth = (lines + sum).map(\.label.count).max() ?? 0
        let countWidth = String(max(fileCount, accountedCount)).count
        let print = { (line: (label: String, count: Int)) in
            let count = String(line.count)
            let space = labelWidth + 2 + countWidth - line.label.count - count.count
            return line.label + String(repeating: " ", count: space) + count + "\n"
        }
        let rule = String(repeating: "─", count: labelWidth + 2 + countWidth) + "\n"
        return lines.map(print).joined() + rule + sum.map(print).joined() + warning
    }

    private func reasons(of fate: Fate) -> [(label: String, count: Int)] {
        var byReason: [String: Int] = [:]
        for entry in counts where entry.fate == fate && entry.count > 0 {
            if let reason = entry.reason { byReason[reason, default: 0] += entry.count }
        }
        return byReason.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ("  \($0.key.onOneLine)", $0.value) }
    }

    private var warning: String {
        addsUp ? "" : "The ledger does not add up: \(accountedCount) files have a fate, \(fileCount) are there.\n"
    }
}
