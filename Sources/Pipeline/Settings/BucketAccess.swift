/// How a bucket is reached and who asks, where the archive is `s3://bucket/prefix`.
public struct BucketAccess: Sendable {
    public var region = "us-east-1"
    /// Of a store that is not Amazon's; `nil` for Amazon's.
    public var endpoint: String?
    public var accessKey: String?
    public var secretKey: Secret?
    public var sessionToken: Secret?

    public init() {}
}
