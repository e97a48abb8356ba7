public import CallModel

/// Something that knows about calls: a sidecar, a manifest.
public protocol CallMetadataSource: Sendable {
    /// Hands over what is known, call by call, in the order of the source and without keeping it in memory.
    ///
    /// What cannot be used comes as a failure with file, place and expectation, and the rest goes on.
    /// - Throws: only what `body` throws.
    func forEach(_ body: (Result<MetadataEntry, InputError>) async throws -> Void) async throws
}
