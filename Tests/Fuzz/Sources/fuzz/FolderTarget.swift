import Archive
import CallModel
import Dispatch
import FoundationEssentials
import Glibc
import Yams

/// A file of an archive, read the way the night reads it: the metadata of recordings that lie beside it.
enum FolderTarget {
    /// The folder that `FUZZ_FOLDER` names, with one recording in it.
    static let folder: String = {
        guard let path = getenv("FUZZ_FOLDER").map({ String(cString: $0) }) else {
            preconditionFailure("FUZZ_FOLDER: expected an empty folder")
        }
        write([], to: path + "/call-1.wav")
        return path
    }()

    static func feedSidecar(_ bytes: [UInt8]) {
        write(bytes, to: "\(folder)/call-1.json")
        guard let archive = try? ArchiveFolder(path: folder) else { return }
        let recording = RecordingFile(
            path: "call-1.wav", look: FileLook(sizeBytes: 0, modifiedMs: 0), metadata: "call-1.json")
        _ = try? MetadataSidecar(of: recording, in: archive).metadata()
    }

    /// The first line is the telephone system and the name of a file that it writes; the rest is what stands in there.
    static func feedTables(_ bytes: [UInt8]) {
        let (line, content) = bytes.headed
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2, let preset = presets[words[0]], tables.contains(words[1]),
            let archive = try? ArchiveFolder(path: folder)
        else { return }
        let path = "\(folder)/\(words[1])"
        write(content, to: path)
        let done = DispatchSemaphore(value: 0)
        Task {
            _ = try? await IngestPreview(of: archive, preset: preset, manifests: [])
            done.signal()
        }
        done.wait()
        unlink(path)
    }

    private static let tables: Set = [
        "cdr.csv", "queue_log", "calls.csv", "call-1.xml", "calls.json", "recordings.json", "conversations.json",
        "contacts.json",
    ]
    private static let presets: [String: ArchivePreset] = ShippedPresets.names.reduce(into: [:]) { presets, name in
        let preset = ShippedPresets.yaml(named: name).flatMap { yaml in
            try? YAMLDecoder().decode(ArchivePreset.self, from: yaml)
        }
        presets[name] = preset?.inZone(TimeZone(secondsFromGMT: 7200))
    }

    static func feedVCon(_ bytes: [UInt8]) {
        _ = try? VCon(json: bytes, file: "fuzz.vcon") { name throws(InputError) in
            throw InputError(code: "file.missing", file: name, expected: "expected no file beside it")
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count, "\(path) cannot be written")
        close(descriptor)
    }
}
