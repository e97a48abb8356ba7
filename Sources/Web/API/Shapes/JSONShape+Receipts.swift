extension JSONShape {
    /// A receipt of an erasure with its signature.
    static let signedReceipt = JSONShape.named(
        "SignedReceipt", .object([.init("receipt", receipt), .init("signature", .text)]))

    private static let receipt = JSONShape.object([
        .init("schema", .text), .init("receipt_id", .text), .init("call_id", .text), .init("withdrawn_at", .time),
        .init("author", .text), .init("removed", .map(.integer(nil))), .init("audio_sha256", .optional(.text)),
        .init("archive", .optional(archive)),
        .init("residue", .optional(residue)), .init("recalls", .list(recall)), .init("audit_seq", .integer(nil)),
        .init("audit_hash", .text),
    ])

    private static let residue = JSONShape.object([
        .init("texts", .integer(nil)), .init("files", .integer(nil)), .init("bytes", .integer(nil)),
        .init("hits", .list(.text)), .init("shared", .integer(nil)), .init("searched", .optional(.list(.text))),
        .init("not_searched", .optional(.list(.text))),
    ])

    private static let archive = JSONShape.object([
        .init("recordings", .integer(nil)), .init("transcripts", .integer(nil)), .init("kept", .integer(nil)),
    ])

    private static let recall = JSONShape.object([
        .init("period", .text), .init("recipient", .text), .init("sent_at", .time), .init("is_certain", .truth),
    ])
}
