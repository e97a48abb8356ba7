/// The bytes of a file, with the name under which errors speak of it.
public struct TranscriptFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
