import Foundation
public import Store
public import CallModel

/// Looks for words of an erased call in every file of a work directory, as bytes.
public struct ResidueScan: Sendable {
    /// Texts that are looked for, the longest first.
    private static let mostTexts = 64

    private let texts: [String]
    private let call: CallID

    /// Remembers what is known of a call: before the erasure.
    public init(of call: CallID, in store: Store) async throws {
        self.call = call
        texts = try await store.privateTexts(of: call, limit: Self.mostTexts)
    }

    /// Looks for it: after the erasure, and after `Store.compact`.
    /// - Throws: where a file cannot be read; then nothing can be said.
    public func run(in folder: String, _ store: Store) async throws -> ResidueReport {
        var report = ResidueReport(texts: texts.count, files: 0, bytes: 0, hits: [], shared: 0)
        var own: [[UInt8]] = []
        for text in texts {
            if try await store.holdsText(text, besides: call) {
                report.shared += 1
            } else {
                own.append(Array(text.utf8))
            }
        }
        for file in try Self.files(in: folder) {
            let data = try Data(contentsOf: URL(filePath: file), options: .mappedIfSafe)
            report.files += 1
            report.bytes += data.count
            if own.contains(where: { Self.holds(data, $0) }) {
                report.hits.append(String(file.dropFirst(folder.count + 1)))
            }
        }
        return report
    }

    /// Regular files, by path.
    private static func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }.filter { path in
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            return type == .typeRegular
        }
    }

    private static func holds(_ data: Data, _ text: [UInt8]) -> Bool { data.range(of: Data(text)) != nil }
}

/// What a look for residues found.
public struct ResidueReport: Hashable, Codable, Sendable {
    /// How many texts of the call were looked for, and how many of them other calls hold too.
    public var texts: Int
    public var files: Int
    public var bytes: Int
    /// Files in which a text was found that no other call holds; empty is what is wanted.
    public var hits: [String]
    public var shared: Int

    public init(texts: Int, files: Int, bytes: Int, hits: [String], shared: Int) {
        self.texts = texts
        self.files = files
        self.bytes = bytes
        self.hits = hits
        self.shared = shared
    }
}
