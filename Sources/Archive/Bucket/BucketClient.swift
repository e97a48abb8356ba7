import CallModel
import Transfers

/// Asks a bucket, and signs every question. Blocks.
struct BucketClient: Sendable {
    let bucket: Bucket
    let reader: WebReader
    /// Seconds since 1970: the store refuses a signature that is a quarter of an hour off.
    let now: @Sendable () -> Int

    /// The most bytes of a recording; larger ones are not read anyway.
    private static let mostBytes = 3 << 30

    /// Writes an object to a descriptor.
    func fetch(_ key: String, into descriptor: Int32) throws(TransferError) -> FileLook? {
        try ask("GET", key: key, into: descriptor).look
    }

    /// What `fetch` would find.
    func look(_ key: String) throws(TransferError) -> FileLook? { try ask("HEAD", key: key).look }

    func holds(_ key: String) throws(TransferError) -> Bool {
        do {
            _ = try ask("HEAD", key: key)
            return true
        } catch {
            guard error.status == 404 else { throw error }
            return false
        }
    }

    /// One page of a folder.
    /// - Parameter folder: the key before every name, with `/` at its end or empty.
    func list(_ folder: String, after continuation: String?) throws(TransferError) -> BucketListing? {
        var query = [("list-type", "2"), ("delimiter", "/"), ("prefix", folder)]
        if let continuation { query.append(("continuation-token", continuation)) }
        return BucketListing(xml: try ask("GET", key: "", query: query).body, folder: folder)
    }

    private func ask(
        _ method: String, key: String, query: [(name: String, value: String)] = [], into descriptor: Int32? = nil
    ) throws(TransferError) -> WebReader.Answer {
        let request = BucketRequest(method, bucket, key: key, query: query)
        let signature = BucketSignature(credentials: bucket.credentials, region: bucket.region)
        return try reader.fetch(
            request.url, isHead: method == "HEAD", headers: { signature.headers(of: request, at: now()) },
            into: descriptor, mostBytes: Self.mostBytes)
    }
}

extension WebReader.Answer {
    /// `nil` where the store does not say when the object was written.
    fileprivate var look: FileLook? { lastModified.map { FileLook(sizeBytes: byteCount, modifiedMs: $0 * 1000) } }
}
