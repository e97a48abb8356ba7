import Foundation
public import Reports

/// Digests as files: `2026-W47.html`, `.md` and `.json`, and `feed.atom` over all of them, each replaced as a whole.
public struct DigestFolder: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// - Returns: the paths that were written.
    public func write(_ digest: Digest) throws -> [String] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let files = try DigestFormat.allCases.map { format in
            let file = "\(path)/\(digest.period).\(format.rawValue)"
            try Data(try format.text(of: digest).utf8).write(to: URL(filePath: file), options: .atomic)
            return file
        }
        let feed = AtomFeed(try periods().compactMap(stored)).xml()
        try Data(feed.utf8).write(to: URL(filePath: path + "/feed.atom"), options: .atomic)
        return files
    }

    /// `nil` where an earlier version of this program wrote it: the night makes it anew when it is needed.
    func stored(_ period: DigestPeriod) -> Digest? {
        FileManager.default.contents(atPath: "\(path)/\(period).json")
            .flatMap { try? JSONDecoder().decode(Digest.self, from: $0) }
    }

    /// A digest as it was written; `nil` where there is none of this period.
    public func digest(of period: DigestPeriod) throws -> Digest? {
        let file = "\(path)/\(period).\(DigestFormat.json.rawValue)"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try JSONDecoder().decode(Digest.self, from: Data(contentsOf: URL(filePath: file)))
    }

    /// The periods of which digests are there, in order.
    public func periods() throws -> [DigestPeriod] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
            .compactMap { DigestPeriod(String($0.dropLast(5))) }
    }
}

/// How a digest can be written.
public enum DigestFormat: String, CaseIterable, Sendable {
    case html, md, json

    public func text(of digest: Digest) throws -> String {
        switch self {
        case .html: try digest.html()
        case .md: digest.markdown()
        case .json: try digest.json()
        }
    }
}
