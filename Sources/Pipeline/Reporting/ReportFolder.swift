public import CallModel
import Foundation
public import Reports

/// Where nights write the defined reports: `NAME.html`, `.csv` and `.json`, each replaced as a whole.
public struct ReportFolder: Sendable {
    private let path: String

    /// - Parameter work: the work directory.
    public init(work: String) { path = work + "/reports" }

    /// What a night wrote of one report.
    public struct Written: Sendable {
        /// When the last of its files was written, on the clock of this machine.
        public let at: ZonedTime
        /// The days it is about, as they stand in it; `nil` for everything on file.
        public let period: DigestPeriod?
        /// Relative to the work directory.
        public let files: [String]
    }

    /// - Returns: the paths that were written.
    func write(_ document: ReportDocument, as name: String) throws -> [String] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let contents = [document.html(), document.csv, try document.json()]
        return try zip(Self.endings, contents).map { ending, content in
            let file = "\(path)/\(name).\(ending)"
            try Data(content.utf8).write(to: URL(filePath: file), options: .atomic)
            return file
        }
    }

    /// - Parameter kept: paths that `write` returned.
    func removeAll(but kept: [String]) throws {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        where !kept.contains("\(path)/\(name)") {
            try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }

    /// `nil` where no night has written it, or what lies there is none.
    public func written(_ name: String) -> Written? {
        guard let json = FileManager.default.contents(atPath: "\(path)/\(name).json"),
            let head = try? JSONDecoder().decode(Head.self, from: json)
        else { return nil }
        let found = Self.endings.compactMap { ending -> (name: String, at: Date)? in
            let file = "\(name).\(ending)"
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
            return (attributes?[.modificationDate] as? Date).map { ("reports/\(file)", $0) }
        }
        return found.map(\.at).max().map { latest in
            Written(
                at: ZonedTime(epochSeconds: Int(latest.timeIntervalSince1970), utcOffsetSeconds: 0),
                period: head.period, files: found.map(\.name))
        }
    }

    /// What is read of a written report.
    private struct Head: Decodable {
        let period: DigestPeriod?
    }

    private static let endings = ["html", "csv", "json"]
}
