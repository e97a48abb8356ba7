/// The chunks of a RIFF/WAVE file that say what its samples are.
/// Source: Microsoft, Multimedia Programming Interface and Data Specifications 1.0; RFC 2361 for the tags.
struct WaveHeader {
    private struct Format {
        let tag: Int
        let channels: Int
        let rateHz: Int
        let frameBytes: Int
        let bits: Int
    }

    private enum Tag {
        static let pcm = 1
        static let msADPCM = 2
        static let float = 3
        static let aLaw = 6
        static let muLaw = 7
        static let imaADPCM = 0x11
        static let gsm610 = 0x31
        static let extensible = 0xFFFE
    }

    private let format: Format
    /// What the data chunk says, and what stands behind its header.
    private let claimedBytes: Int
    private let presentBytes: Int
    private let dataOffset: Int
    private let riffBytes: Int

    init(_ file: borrowing OpenFile, head: [UInt8]) throws(AudioFileError) {
        var format: Format?
        var offset = 12
        while let size = head.littleEndian(at: offset + 4, bytes: 4) {
            if head.hold("fmt ", at: offset) {
                format = WaveHeader.format(head, at: offset + 8, size: size)
            } else if head.hold("data", at: offset) {
                guard let format else { break }
                self.format = format
                claimedBytes = size
                dataOffset = offset + 8
                presentBytes = file.byteCount - dataOffset
                riffBytes = head.littleEndian(at: 4, bytes: 4) ?? 0
                try check(file)
                return
            }
            offset += 8 + size + size % 2
        }
        let missing = format == nil ? "fmt (format)" : "data"
        throw file.error(.damaged, "is a damaged WAV file: it has no whole \(missing) chunk")
    }

    var declaration: Declaration {
        var declaration = lengthDeclaration
        declaration.plainSamples = plainSamples
        return declaration
    }

    private var lengthDeclaration: Declaration {
        guard claimedBytes != 0xFFFF_FFFF else {
            return Declaration(
                sampleCount: nil, completeness: .unknownSize,
                remark: "The header does not say how long the recording is; it was read to the end of the file.")
        }
        let isShort = claimedBytes > presentBytes
        var declaration = Declaration(
            sampleCount: samples(in: claimedBytes), completeness: isShort ? .shorterThanDeclared : .complete)
        if riffBytes == 0 {
            declaration.completeness = isShort ? .shorterThanDeclared : .unknownSize
            declaration.remark = "The header was not finished (RIFF size 0): the recorder may have been stopped."
        }
        return declaration
    }

    /// `nil` where a decoder is needed, or where the header contradicts itself.
    private var plainSamples: PlainSamples? {
        let encoding: PlainSamples.Encoding? =
            switch format.tag {
            case Tag.pcm: format.bits == 16 ? .pcm16 : nil
            case Tag.muLaw: .muLaw
            case Tag.aLaw: .aLaw
            default: nil
            }
        guard let encoding, format.frameBytes == format.channels * encoding.byteCount else { return nil }
        return PlainSamples(
            encoding: encoding, shape: AudioShape(rateHz: format.rateHz, channels: format.channels),
            bytes: dataOffset..<dataOffset + min(claimedBytes, presentBytes))
    }

    private static func format(_ head: [UInt8], at offset: Int, size: Int) -> Format? {
        guard size >= 16, var tag = head.littleEndian(at: offset, bytes: 2),
            let channels = head.littleEndian(at: offset + 2, bytes: 2),
            let rateHz = head.littleEndian(at: offset + 4, bytes: 4),
            let frameBytes = head.littleEndian(at: offset + 12, bytes: 2),
            let bits = head.littleEndian(at: offset + 14, bytes: 2)
        else { return nil }
        if tag == Tag.extensible, size >= 40 { tag = head.littleEndian(at: offset + 24, bytes: 2) ?? tag }
        return Format(tag: tag, channels: channels, rateHz: rateHz, frameBytes: frameBytes, bits: bits)
    }

    private func check(_ file: borrowing OpenFile) throws(AudioFileError) {
        let supported =
            switch format.tag {
            case Tag.pcm: [8, 16, 24, 32].contains(format.bits)
            case Tag.float: [32, 64].contains(format.bits)
            case Tag.aLaw, Tag.muLaw: format.bits == 8
            case Tag.gsm610: true
            case Tag.imaADPCM, Tag.msADPCM: format.bits == 4 && adpcmSamplesPerBlock != nil
            default: false
            }
        guard supported else {
            let tag = String(format.tag, radix: 16)
            throw file.error(
                .unsupportedCodec, "has an encoding that is not supported: WAV format tag 0x\(tag), \(format.bits) bits"
            )
        }
        try AudioShape(rateHz: format.rateHz, channels: format.channels).check(file)
        guard claimedBytes > 0 || presentBytes == 0 else {
            throw file.error(
                .damaged, "has a header that announces no samples, although \(presentBytes) bytes follow it")
        }
    }

    /// A block begins with whole samples of each channel (IMA: one in 4 bytes, MS: two in 7), the rest are 4 bits each;
    /// `nil` for other encodings, and where a block has no room for its head.
    private var adpcmSamplesPerBlock: Int? {
        guard let (head, whole) = [Tag.imaADPCM: (4, 1), Tag.msADPCM: (7, 2)][format.tag], format.channels > 0,
            format.frameBytes > head * format.channels
        else { return nil }
        return (format.frameBytes - head * format.channels) * 2 / format.channels + whole
    }

    private func samples(in bytes: Int) -> Int {
        if format.tag == Tag.gsm610 { return bytes / 65 * 320 }
        if let perBlock = adpcmSamplesPerBlock { return bytes / format.frameBytes * perBlock }
        return bytes / (format.channels * format.bits / 8)
    }
}
