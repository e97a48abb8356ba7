extension JSONValue {
    /// Containers within containers; a deeper text is refused before it can exhaust the stack.
    public static let maximumDepth = 64

    /// Reads one JSON text (RFC 8259) in UTF-8, with or without a byte order mark.
    ///
    /// Refused besides what the RFC refuses: a key that occurs twice in an object, and containers nested deeper than
    /// `maximumDepth`. Linear in the length of the text.
    public init(parsing bytes: some Sequence<UInt8>) throws(JSONFault) {
        var parser = JSONParser(Array(bytes))
        self = try parser.document()
    }
}
