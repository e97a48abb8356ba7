import AudioFiles

/// Why a process that decodes gave no answer about a recording.
enum DecodeFailure: Error, Hashable {
    case died(signal: Int32?)
    case tooSlow
    /// It answered something else than what was asked.
    case nonsense

    func error(_ path: String) -> AudioFileError {
        switch self {
        case .died(let signal):
            let how = signal.map { "was ended by signal \($0)" } ?? "ended"
            return AudioFileError(
                code: .decoderDied, path: path,
                reason: "cannot be decoded: the process that tried it \(how), or had too little memory "
                    + "(\(DecodeLimits.memoryBytes >> 20) MB)")
        case .tooSlow:
            return AudioFileError(
                code: .tooSlow, path: path, reason: "takes longer to decode than a recording of its length should")
        case .nonsense:
            return AudioFileError(
                code: .decoderDied, path: path, reason: "cannot be decoded: the process that tried it gave no answer")
        }
    }
}
