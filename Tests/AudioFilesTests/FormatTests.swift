import AudioFiles
import CSndFile
import Testing

struct FormatTests {
    private struct Stored {
        let format: Int
        let codec: String
        var rates = [8_000, 44_100]
        var channels = [1, 2]
    }

    private let stored = [
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_PCM_U8, codec: "PCM 8"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_PCM_16, codec: "PCM 16"),
        Stored(format: SF_FORMAT_WAVEX | SF_FORMAT_PCM_24, codec: "PCM 24"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_PCM_32, codec: "PCM 32"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, codec: "float 32"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_ULAW, codec: "µ-law"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_ALAW, codec: "A-law"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_GSM610, codec: "GSM 6.10", rates: [8_000], channels: [1]),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, codec: "IMA ADPCM"),
        Stored(format: SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM, codec: "MS ADPCM"),
        Stored(format: SF_FORMAT_FLAC | SF_FORMAT_PCM_16, codec: "PCM 16"),
        Stored(format: SF_FORMAT_OGG | SF_FORMAT_VORBIS, codec: "Vorbis"),
        Stored(format: SF_FORMAT_OGG | SF_FORMAT_OPUS, codec: "Opus", rates: [8_000, 48_000]),
        Stored(format: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, codec: "MPEG layer III"),
    ]

    @Test func `every format, rate and channel count gives the same sound at 8 kHz`() throws {
        for kind in stored {
            for rate in kind.rates {
                for channels in kind.channels { try check(kind, rateHz: rate, channels: channels) }
            }
        }
    }

    private func check(_ kind: Stored, rateHz: Int, channels: Int) throws {
        let file = try ScratchRecording(
            "tone", format: kind.format, rateHz: rateHz, channels: channels,
            samples: ScratchRecording.tone(rateHz: rateHz, channels: channels, seconds: 0.5))
        let read = try WholeRecording(file)
        let label: Comment = "\(kind.codec), \(rateHz) Hz, \(channels) channels"
        #expect(read.format.codec == kind.codec, label)
        #expect(read.format.sampleRateHz == rateHz && read.format.channelCount == channels, label)
        #expect(read.warnings.isEmpty, label)
        // Lossy encoders pad up to a few frames of 20 to 72 ms; samples and milliseconds agree to the resampler's rounding.
        #expect((500...650).contains(read.decodedMs), label)
        #expect(abs(read.samples.count / channels - read.decodedMs * 8) <= 16, label)
        // 0.5 / √2, less the padding; codecs change the level by under 1 dB.
        for channel in 0..<channels {
            let expected = 0.3536 / Float(channel + 1)
            #expect(abs(read.rms(channel: channel) / expected - 1) < 0.15, label)
        }
    }

    @Test func `an open descriptor is read from its start and stays open`() throws {
        let file = try ScratchRecording.wave()
        let whole = try WholeRecording(file)
        let handle = try #require(Handle(file.path))
        handle.seekToEnd()
        #expect(try WholeRecording(RecordingReader(descriptor: handle.descriptor, path: "x")).samples == whole.samples)
        #expect(handle.isOpen)
    }
}
