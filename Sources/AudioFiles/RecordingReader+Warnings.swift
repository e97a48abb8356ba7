extension RecordingReader {
    /// Samples that a decoder may leave out or add at the ends without anything being lost: half a second.
    private static let toleratedMs = 500

    var shortnessWarning: String? {
        guard isAtEnd, let declared = declaration.sampleCount else { return nil }
        let declaredMs = declared * 1_000 / format.sampleRateHz
        let isCut = declaration.completeness == .shorterThanDeclared
        guard declaredMs - decodedMs > (isCut ? 0 : RecordingReader.toleratedMs) else { return nil }
        return "The recording is shorter than its header says "
            + "(\(seconds(decodedMs)) of \(seconds(declaredMs)) could be decoded)."
    }

    var emptyWarning: String? {
        isAtEnd && decodedFrames == 0 ? "The recording holds no sound." : nil
    }

    var brokenWarning: String? {
        brokenSamples > 0 ? "\(brokenSamples) samples are not numbers and were taken for silence." : nil
    }

    var limitedWarning: String? {
        limitedSamples > 0 ? "\(limitedSamples) samples are above full scale and were cut off there." : nil
    }

    /// `1.25 s`.
    private func seconds(_ ms: Int) -> String {
        let hundredths = ms % 1_000 / 10
        return "\(ms / 1_000).\(hundredths < 10 ? "0" : "")\(hundredths) s"
    }
}
