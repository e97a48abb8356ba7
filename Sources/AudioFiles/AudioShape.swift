/// Sample rate and number of channels, as some header gives them.
struct AudioShape: Hashable {
    let rateHz: Int
    let channels: Int

    func check(_ file: borrowing OpenFile) throws(AudioFileError) {
        guard RecordingLimits.channelCounts.contains(channels) else {
            throw file.error(.unsupportedChannels, "has \(channels) channels; 1 or 2 are supported")
        }
        guard RecordingLimits.sampleRatesHz.contains(rateHz) else {
            throw file.error(.unsupportedRate, "has a sample rate of \(rateHz) Hz; 8000 to 48000 Hz are supported")
        }
    }
}
