import AudioFiles

/// A recording as the WAV file that it could be.
enum RecordingWave {
    static func outline(_ descriptor: Int32, path: String, as view: WaveView) throws(AudioFileError) -> WaveOutline {
        let wave = try VirtualWave(descriptor: descriptor, path: path, as: view)
        return WaveOutline(format: wave.format, byteCount: wave.byteCount)
    }

    /// - Throws: also where the file does not reach so far, as when it was replaced since its outline was taken.
    static func bytes(
        _ range: Range<Int>, _ descriptor: Int32, path: String, as view: WaveView
    ) throws(AudioFileError) -> [UInt8] {
        var wave = try VirtualWave(descriptor: descriptor, path: path, as: view)
        guard range.lowerBound >= 0, range.upperBound <= wave.byteCount else {
            throw AudioFileError(code: .unreadable, path: path, reason: "is shorter than it was")
        }
        return wave.bytes(range)
    }
}
