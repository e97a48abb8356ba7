import Archive
import AudioFiles
import CallModel
import Hashing
import NIOPosix
import Pipeline
import Store

/// The sound of one recording as bytes that a browser can play, read away from the threads that serve.
struct AudioSource: Sendable {
    /// Which side is heard.
    enum Side: String, Sendable { case agent, customer }

    let entry: RecordingEntry
    let type: String
    let byteCount: Int
    /// Changes with the bytes.
    let tag: String

    /// Held, so that a recording in a bucket is copied once for all that is sent of it.
    private let file: OpenRecording
    private let decoder: any RecordingDecoder
    private let threads: NIOThreadPool
    /// `nil` where the file is sent as it is.
    private let view: WaveView?

    /// Looks at the recording without sending any of it.
    /// - Parameters:
    ///   - entry: the recording that was admitted; any other file at its place is refused.
    ///   - view: what of it is to be heard. What is all of it is sent as it is stored, where a browser can decode that.
    ///   - decoder: sees what nobody knows who made.
    /// - Throws: `AudioFileError`, `InputError`.
    static func open(
        _ entry: RecordingEntry, in archive: any RecordingArchive, as view: WaveView, by decoder: any RecordingDecoder,
        on threads: NIOThreadPool
    ) async throws -> AudioSource {
        try await threads.runIfActive {
            let file = try archive.admitted(entry)
            let outline = try decoder.outline(file.descriptorNumber, path: entry.path, as: view)
            let stored = view.channel == nil && view.mutedMs.isEmpty ? outline.format.mediaType : nil
            return AudioSource(
                entry: entry, type: stored ?? "audio/wav",
                byteCount: stored == nil ? outline.byteCount : entry.sizeBytes, tag: tag(entry, view),
                file: OpenRecording(file: file), decoder: decoder, threads: threads, view: stored == nil ? view : nil)
        }
    }

    private static func tag(_ entry: RecordingEntry, _ view: WaveView) -> String {
        let silence = sha256(view.mutedMs.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",").utf8).hex
        let side = view.channel.map(String.init) ?? "all"
        return "\"\(entry.audioSHA256?.prefix(20) ?? "")-\(side)-\(silence.prefix(8))\""
    }

    /// - Throws: where the file is not the one any more that was admitted.
    func bytes(_ range: Range<Int>) async throws -> [UInt8] {
        try await threads.runIfActive {
            guard file.isAsOpened else { throw entry.changed }
            guard let view else { return try file.file.bytes(range) }
            return try decoder.bytes(range, of: file.file.descriptorNumber, path: entry.path, as: view)
        }
    }
}

/// Shared by the parts that are sent of one recording, and closed with the last.
private final class OpenRecording: Sendable {
    let file: RegularFile

    init(file: consuming RegularFile) { self.file = file }

    /// Nobody has written into it since.
    var isAsOpened: Bool { file.lookNow == file.look }
}

extension RecordingEntry {
    fileprivate var changed: InputError {
        InputError(code: "file.changed", file: path, expected: "expected the recording that was admitted")
    }
}

extension RecordingArchive {
    /// The recording, opened without following links; only where it is still the one whose consent was asked for.
    fileprivate func admitted(_ entry: RecordingEntry) throws(InputError) -> RegularFile {
        let file = try file(at: entry.path)
        guard file.look == FileLook(sizeBytes: entry.sizeBytes, modifiedMs: entry.modifiedMs) else {
            throw entry.changed
        }
        return file
    }
}

extension RecordingFormat {
    /// What Chromium and Firefox decode themselves and can seek in; `nil` for everything else.
    fileprivate var mediaType: String? {
        switch (container, codec) {
        case (.wave, "PCM 8"), (.wave, "PCM 16"), (.wave, "PCM 24"), (.wave, "float 32"): "audio/wav"
        case (.wave, "µ-law"), (.wave, "A-law"): "audio/wav"
        case (.flac, _): "audio/flac"
        case (.ogg, _): "audio/ogg"
        case (.mp3, _): "audio/mpeg"
        default: nil
        }
    }
}
