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
        let (search, shared) = try await search(store)
        var report = ResidueReport(texts: texts.count, files: 0, bytes: 0, hits: [], shared: shared)
        for file in try await store.searchEngineFiles(for: search) { report.add(file) }
        for path in try Self.files(in: folder, besides: store.engineFiles) {
            let data = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"), options: .mappedIfSafe)
            report.add(SearchedFile(name: path, sizeBytes: data.count, isHit: search.isFound(in: data)))
        }
        report.hits.sort()
        return report
    }

    /// A search for what no other call holds, and how many texts others do.
    private func search(_ store: Store) async throws -> (ByteSearch, shared: Int) {
        var own: [String] = []
        for text in texts where try await !store.holdsText(text, besides: call) { own.append(text) }
        return (ByteSearch(for: own), texts.count - own.count)
    }

    /// Regular files below a folder, by path.
    private static func files(in folder: String, besides excluded: [String]) throws -> [String] {
        let excluded = Set(excluded.map(realPath))
        return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { path in
            let file = "\(folder)/\(path)"
            let type = try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
            return type == .typeRegular && !excluded.contains(realPath(file))
        }
    }

    private static func realPath(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
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

    fileprivate mutating func add(_ file: SearchedFile) {
        files += 1
        bytes += file.sizeBytes
        if file.isHit { hits.append(file.name) }
    }
}
