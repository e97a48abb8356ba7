import Archive
import CallModel
import Foundation
import Store
import Testing

@testable import Pipeline

/// What intake keeps of consent that it could not read, and of folders that it could not list.
@Suite struct IntakeConsentTests {
    private static let path = "2026-11-16/LN-2101"

    /// The walk of a night.
    private func walk(_ sample: SampleNight, deafTo folder: String? = nil, night: Int) async throws -> Int {
        let settings = try sample.settings()
        let archive = DeafArchive(archive: try settings.openArchive(), folder: folder)
        let intake = IntakeStep(
            store: try await sample.store(), archive: archive, manifests: settings.manifests, preset: nil,
            written: .none, night: night,
            author: .night(at: SampleNight.now))
        return try await intake.run { _ in }
    }

    /// A sample whose call LN-2101 was used in a night, and whose consent file is half a withdrawal now.
    private func halfWithdrawn() async throws -> SampleNight {
        let sample = try await SampleNight.afterOneNight()
        #expect(try await sample.allowsScoring("LN-2101"))
        try sample.write(#"{"schema": "consent/1", "status": "withdr"#, to: "\(Self.path).consent.json")
        _ = try await walk(sample, night: 100)
        #expect(try await !sample.allowsScoring("LN-2101"))
        return sample
    }

    @Test func `consent that cannot be read denies also while the metadata cannot be read`() async throws {
        let sample = try await halfWithdrawn()
        try sample.write("{", to: "\(Self.path).json")
        for night in 101...102 {
            _ = try await walk(sample, night: night)
            #expect(try await !sample.allowsScoring("LN-2101"))
        }
    }

    @Test func `consent that cannot be read denies also while its folder cannot be listed`() async throws {
        let sample = try await halfWithdrawn()
        _ = try await walk(sample, deafTo: "2026-11-16", night: 101)
        #expect(try await !sample.allowsScoring("LN-2101"))
    }

    @Test func `consent that was mended, or is gone, denies no longer`() async throws {
        let sample = try await halfWithdrawn()
        try FileManager.default.removeItem(at: sample.archive.appending(path: "\(Self.path).consent.json"))
        _ = try await walk(sample, night: 101)
        #expect(try await sample.allowsScoring("LN-2101"))
    }

    @Test func `recordings in a folder that cannot be listed stay as they are, and are counted`() async throws {
        let sample = try await SampleNight.afterOneNight()
        let files = try await walk(sample, night: 100)
        let entry = try await sample.store().recordings(at: ["\(Self.path).mp3"])
        let left = try await walk(sample, deafTo: "2026-11-16", night: 101)
        #expect(try await sample.store().recordings(at: ["\(Self.path).mp3"]) == entry && !entry.isEmpty)
        #expect(left == files + 1, "one more: the folder itself")
    }
}

/// An archive in which one folder cannot be listed.
private struct DeafArchive: RecordingArchive {
    let archive: any RecordingArchive
    let folder: String?

    var path: String { archive.path }

    func file(at relativePath: String) throws(InputError) -> RegularFile { try archive.file(at: relativePath) }

    func look(at relativePath: String) throws(InputError) -> FileLook { try archive.look(at: relativePath) }

    func entries(of folder: [UInt8]) -> [ListedEntry]? {
        String(decoding: folder, as: UTF8.self) == self.folder ? nil : archive.entries(of: folder)
    }

    func holds(_ relativePath: String) -> Bool {
        folder.map { !relativePath.hasPrefix($0 + "/") } ?? true && archive.holds(relativePath)
    }
}
