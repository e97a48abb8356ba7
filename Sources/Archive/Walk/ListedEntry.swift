/// A name in a folder of an archive, looked at and not opened.
public struct ListedEntry: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case file(FileLook)
        case folder
        case link(toFolder: Bool)
        /// A pipe, socket or device.
        case other
        /// It vanished, or the system does not say.
        case unknown
    }

    public let name: [UInt8]
    public let content: Content

    /// `.call.wav` and `~call.wav`. Others that programs keep while they write, `call.wav.part` and `call.wav~`, do not
    /// have the ending of a recording.
    static func isIgnored(_ name: [UInt8]) -> Bool {
        name.isEmpty || name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "~")
    }
}
