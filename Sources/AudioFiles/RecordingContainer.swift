/// The containers we read, told by their first bytes before any decoder sees them.
public enum RecordingContainer: String, CaseIterable, Codable, Sendable {
    case wave = "WAV"
    case flac = "FLAC"
    case ogg = "Ogg"
    case mp3 = "MP3"

    /// `nil` where the bytes are of none of them.
    init?(head: [UInt8]) {
        if head.hold("RIFF"), head.hold("WAVE", at: 8) {
            self = .wave
        } else if head.hold("fLaC") {
            self = .flac
        } else if head.hold("OggS") {
            self = .ogg
        } else if head.hold("ID3") || MP3Header.isFrame(head, at: 0) {
            self = .mp3
        } else {
            return nil
        }
    }
}
