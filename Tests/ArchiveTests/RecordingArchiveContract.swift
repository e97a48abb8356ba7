import CallModel
import Foundation
import Hashing
import Transfers
import Testing

@testable import Archive

/// The same recordings in a folder and in a bucket.
struct Shelf: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable ([String: [UInt8]]) throws -> Kept

    /// An archive, and what must live as long.
    struct Kept {
        let archive: any RecordingArchive
        let owner: Any
    }

    static let all = [folder, bucket]

    static let folder = Shelf(testDescription: "folder") { files in
        let scratch = try ScratchFolder()
        for folder in ["2026-11-16", "2026-11-16/deep"] { try scratch.folder(folder) }
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { try scratch.file(Array(path.utf8), bytes) }
        return Kept(archive: try ArchiveFolder(path: scratch.path), owner: scratch)
    }

    static let bucket = Shelf(testDescription: "bucket") { files in
        let stub = try BucketStub(files.reduce(into: [:]) { $0["eu/" + $1.key] = $1.value })
        return Kept(archive: try archive(stub), owner: stub)
    }

    static func archive(_ stub: BucketStub, secretKey: String = BucketStub.secretKey) throws -> BucketArchive {
        let bucket = try #require(
            Bucket(
                "s3://calls/eu", region: "eu-central-1", endpoint: stub.endpoint,
                credentials: Bucket.Credentials(
                    accessKey: BucketStub.accessKey, secretKey: secretKey, sessionToken: "for-a-while")))
        let quick = RetryPolicy(attempts: 3, firstPause: .milliseconds(1))
        return try BucketArchive(bucket, reader: WebReader(policy: quick)) { 1_795_384_800 }
    }
}

/// What every archive owes.
@Suite struct RecordingArchiveContract {
    private let files: [String: [UInt8]] = [
        "b.wav": Array("sound".utf8), "b.json": Array("{}".utf8), "2026-11-16/a b+ї&.wav": Array("more".utf8),
        "2026-11-16/deep/c.flac": [], ".hidden.wav": [1], "~draft.wav": [2],
        "z.wav": Array(repeating: 7, count: 100_000),
    ]

    @Test(arguments: Shelf.all) func `a walk finds every recording, and what lies beside it`(shelf: Shelf) throws {
        let kept = try shelf.make(files)
        var (walk, found) = (ArchiveWalk(kept.archive), [RecordingFile]())
        while let entry = walk.next() {
            guard case .recording(let file) = entry else { Issue.record("\(entry)"); continue }
            found.append(file)
        }
        #expect(found.map(\.path) == ["b.wav", "z.wav", "2026-11-16/a b+ї&.wav", "2026-11-16/deep/c.flac"])
        #expect(found.map(\.look.sizeBytes) == [5, 100_000, 4, 0])
        #expect(found.first?.metadata == "b.json")
    }

    @Test(arguments: Shelf.all) func `what is opened is what the walk looked at, byte for byte`(shelf: Shelf) throws {
        let kept = try shelf.make(files)
        var walk = ArchiveWalk(kept.archive)
        while let entry = walk.next() {
            guard case .recording(let found) = entry else { continue }
            var file = try kept.archive.file(at: found.path)
            let (look, hash, bytes) = (file.look, try file.sha256(), try file.bytes(1..<3))
            let content = files[found.path] ?? []
            #expect(look == found.look)
            #expect(hash == sha256(content))
            #expect(bytes == Array(content.dropFirst().prefix(2)))
        }
        #expect(try kept.archive.content(of: "b.json") == Array("{}".utf8))
    }

    @Test(arguments: Shelf.all) func `what is not there is missing, and nothing outside can be named`(shelf: Shelf)
        throws
    {
        let kept = try shelf.make(files)
        for path in ["a.wav", "2026-11-16/none.wav", "../eu/b.wav", "2026-11-16/../b.wav", "", "/b.wav", "b.wav/"] {
            let error = #expect(throws: InputError.self, "\(path)") { _ = try kept.archive.file(at: path).look }
            #expect(error.map { ["file.missing", "file.not_regular"].contains($0.code) } == true, "\(path)")
        }
        #expect(kept.archive.holds("b.json") && kept.archive.holds("2026-11-16/deep/c.flac"))
        #expect(!kept.archive.holds("c.json") && !kept.archive.holds("../eu/b.json") && !kept.archive.holds(""))
    }

    @Test func `a store that is busy is asked again, and a wrong secret is refused`() throws {
        let stub = try BucketStub(["eu/b.wav": [1, 2]], busy: 2)
        #expect(try Shelf.archive(stub).file(at: "b.wav").look.sizeBytes == 2)
        let error = #expect(throws: InputError.self) { try Shelf.archive(stub, secretKey: "guess") }
        #expect(error?.code == "archive.missing")
        #expect(!"\(String(describing: error))".contains("guess"))
    }
}
