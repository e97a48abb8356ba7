public import CallModel
import Foundation
public import Hashing
public import Store

/// Looks for words of an erased call in every file of a work directory, as bytes, and in the tables of a database that
/// lies elsewhere.
public struct ResidueScan: Sendable {
    /// Texts that are looked for, the longest first, and characters of each.
    private static let mostTexts = 64
    private static let mostCharacters = 256

    private let folder: String
    private let store: Store
    private let marker: TextMarker

    /// - Throws: where the work directory has no signing key, under which texts are marked.
    public init(of work: WorkDirectory, _ store: Store) throws {
        folder = work.path
        self.store = store
        marker = TextMarker(key: try work.signingKey.load().sign("sidetone text marks"))
    }

    /// What is known of a call in words, to be found again once it is gone: before the erasure.
    public func marks(of call: CallID) async throws -> [TextMark] {
        try await store.privateTexts(of: call, limit: Self.mostTexts).compactMap {
            marker.mark(String($0.prefix(Self.mostCharacters)))
        }
    }

    /// Looks for it: after the erasure, and after `Store.compact`.
    /// - Returns: `nil` where there is nothing to look for.
    /// - Throws: where a file cannot be read; then nothing can be said.
    public func look(for marks: [TextMark], of call: CallID) async throws -> ResidueReport? {
        try await look(for: [call: marks])[call]
    }

    /// Looks for what is known of several calls: every file is read once. A file that vanishes meanwhile holds nothing.
    /// - Returns: nothing of a call of which there is nothing to look for.
    /// - Throws: where a file cannot be read; then nothing can be said.
    func look(for marks: [CallID: [TextMark]]) async throws -> [CallID: ResidueReport] {
        let sought = marks.filter { !$0.value.isEmpty }
        guard !sought.isEmpty else { return [:] }
        let files = try await search(for: Set(sought.values.joined()))
        var reports: [CallID: ResidueReport] = [:]
        let bytes = files.reduce(0) { $0 + $1.file.sizeBytes }
        let marked = files.filter { !$0.file.texts.isEmpty }
        for (call, marks) in sought {
            let shared = try await shared(marked.map { $0.texts(of: marks) }, call)
            reports[call] = ResidueReport(
                texts: marks.count, files: files.count, bytes: bytes,
                hits: marked.filter { !$0.texts(of: marks).isSubset(of: shared) }.map(\.file.name).sorted(),
                shared: shared.count, isOnServer: store.engineFiles.isEmpty)
        }
        return reports
    }

    private func search(for marks: Set<TextMark>) async throws -> [MarkedFile] {
        let search = ByteSearch(for: Array(marks), by: marker)
        let engineFiles = try await store.searchEngineFiles(for: search)
        let excluded = Set(store.engineFiles.map(Self.realPath))
        let others = try Self.files(below: folder).filter { !excluded.contains(Self.realPath("\(folder)/\($0)")) }
        return try (engineFiles + others.compactMap { try look(at: $0, search) }).map { MarkedFile($0, by: marker) }
    }

    /// What several callers said is not a residue of one of them.
    private func shared(_ found: [Set<String>], _ call: CallID) async throws -> Set<String> {
        var shared: Set<String> = []
        for text in Set(found.joined()).sorted() where try await store.holdsText(text, besides: call) {
            shared.insert(text)
        }
        return shared
    }

    // MARK: Files

    private func look(at path: String, _ search: ByteSearch) throws -> SearchedFile? {
        let file = "\(folder)/\(path)"
        return try Self.unlessGone(file) {
            let handle = try FileHandle(forReadingFrom: URL(filePath: file))
            defer { try? handle.close() }
            let size = Int(try handle.seekToEnd())
            let texts = try search.texts(inBytes: size) { range in
                try handle.seek(toOffset: UInt64(range.lowerBound))
                return try handle.read(upToCount: range.count) ?? Data()
            }
            return SearchedFile(name: path, sizeBytes: size, texts: texts)
        }
    }

    /// Regular files below a folder, by path.
    private static func files(below folder: String) throws -> [String] {
        let names = try unlessGone(folder) { try FileManager.default.contentsOfDirectory(atPath: folder) } ?? []
        return try names.sorted().flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            let type = try unlessGone(path) { try FileManager.default.attributesOfItem(atPath: path)[.type] }
            return switch type as? FileAttributeType {
            case .typeRegular?: [name]
            case .typeDirectory?: try files(below: path).map { "\(name)/\($0)" }
            default: []
            }
        }
    }

    /// `nil` where the file or folder is gone, as those are that are written anew.
    private static func unlessGone<Result>(_ path: String, _ look: () throws -> Result) throws -> Result? {
        do {
            return try look()
        } catch {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            throw error
        }
    }

    private static func realPath(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
}

/// A file in which texts of several calls were looked for at once.
private struct MarkedFile {
    let file: SearchedFile
    private let texts: [TextMark: String]

    init(_ file: SearchedFile, by marker: TextMarker) {
        self.file = file
        texts = file.texts.reduce(into: [:]) { texts, text in
            if let mark = marker.mark(text) { texts[mark] = text }
        }
    }

    /// Those of its texts that are known of one call.
    func texts(of marks: [TextMark]) -> Set<String> { Set(marks.compactMap { texts[$0] }) }
}
