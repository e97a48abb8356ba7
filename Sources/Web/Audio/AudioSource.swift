import Archive
import AudioFiles
import CallModel
import Hashing
import NIOPosix
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

    private let archive: any RecordingArchive
    private let threads: NIOThreadPool
    /// `nil` where the file is sent as it is.
    private let wave: Wave?

    private struct Wave: Sendable {
        let channel: Int?
        let durationMs: Int?
        let mutedMs: [Range<Int>]
    }

    /// Looks at the recording without sending any of it.
    /// - Parameters:
    ///   - entry: the recording that was admitted; any other file at its place is refused.
    ///   - channel: the only one to be heard; `nil` for all.
    ///   - durationMs: as it was measured.
    ///   - muted: what is masked in the transcript, and not to be heard either.
    /// - Throws: `AudioFileError`, `InputError`.
    static func open(
        _ entry: RecordingEntry, in archive: any RecordingArchive, channel: Int?, durationMs: Int?, muted: Timeline,
        on threads: NIOThreadPool
    ) async throws -> AudioSource {
        try await threads.runIfActive {
            let file = try archive.admitted(entry)
            let wave = try VirtualWave(
                descriptor: file.descriptorNumber, path: entry.path, channel: channel, durationMs: durationMs)
            let isSentAsItIs = channel == nil && muted.isEmpty && wave.format.mediaType != nil
            let mutedMs = muted.ranges.map { $0.startMs..<$0.endMs }
            return AudioSource(
                entry: entry, type: isSentAsItIs ? wave.format.mediaType ?? "" : "audio/wav",
                byteCount: isSentAsItIs ? entry.sizeBytes : wave.byteCount,
                tag: tag(entry, channel, muted), archive: archive, threads: threads,
                wave: isSentAsItIs ? nil : Wave(channel: channel, durationMs: durationMs, mutedMs: mutedMs))
        }
    }

    private static func tag(_ entry: RecordingEntry, _ channel: Int?, _ muted: Timeline) -> String {
        let silence = sha256(muted.ranges.map { "\($0.startMs)-\($0.endMs)" }.joined(separator: ",").utf8).hex
        return "\"\(entry.audioSHA256?.prefix(20) ?? "")-\(channel.map(String.init) ?? "all")-\(silence.prefix(8))\""
    }

    /// - Throws: where the file is not the one any more that was admitted.
    func bytes(_ range: Range<Int>) async throws -> [UInt8] {
        try await threads.runIfActive {
            let file = try archive.admitted(entry)
            guard let wave else { return try file.bytes(range) }
            var decoder = try VirtualWave(
                descriptor: file.descriptorNumber, path: entry.path, channel: wave.channel,
                durationMs: wave.durationMs, mutedMs: wave.mutedMs)
            return decoder.bytes(range)
        }
    }
}

extension RecordingArchive {
    /// The recording, opened without following links; only where it is still the one whose consent was asked for.
    fileprivate func admitted(_ entry: RecordingEntry) throws(InputError) -> RegularFile {
        let file = try file(at: entry.path)
        guard file.look == FileLook(sizeBytes: entry.sizeBytes, modifiedMs: entry.modifiedMs) else {
            throw InputError(
                code: "file.changed", file: entry.path, expected: "expected the recording that was admitted")
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
