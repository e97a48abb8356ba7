import Testing

@testable import Archive

/// The examples of Amazon's documentation: "Signature Calculations for the Authorization Header".
@Suite struct BucketSignatureTests {
    private static let credentials = Bucket.Credentials(
        accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    /// 20130524T000000Z
    private static let moment = 1_369_353_600

    /// The examples name the host without the region.
    private func authorization(
        path: String, query: [(name: String, value: String)] = [], extra: [(name: String, value: String)] = []
    ) throws -> String {
        let request = BucketRequest("GET", origin: "https://examplebucket.s3.amazonaws.com", path: path, query: query)
        let headers = BucketSignature(credentials: Self.credentials, region: "us-east-1")
            .headers(of: request, at: Self.moment, extra: extra)
        return try #require(headers.last?.value)
    }

    @Test func `a part of an object`() throws {
        let value = try authorization(path: "/test.txt", extra: [("range", "bytes=0-9")])
        #expect(
            value == """
                AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,\
                SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,\
                Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41
                """)
    }

    @Test func `a parameter without a value`() throws {
        #expect(
            try authorization(path: "/", query: [("lifecycle", "")]).hasSuffix(
                "Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"))
    }

    @Test func `a list, whose parameters are sorted whatever their order`() throws {
        for query in [[("max-keys", "2"), ("prefix", "J")], [("prefix", "J"), ("max-keys", "2")]] {
            #expect(
                try authorization(path: "/", query: query).hasSuffix(
                    "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"))
        }
    }

    @Test func `keys keep their slashes, and everything but letters, digits and four marks is encoded`() throws {
        let bucket = try #require(
            Bucket(
                "s3://calls/eu/", region: "eu-central-1", endpoint: "https://s3.example.com:9000/",
                credentials: Self.credentials))
        let request = BucketRequest("GET", bucket, key: "a b/ї+&=.wav")
        #expect(bucket.prefix == "eu")
        #expect(request.url == "https://s3.example.com:9000/calls/a%20b/%D1%97%2B%26%3D.wav")
        #expect(request.host == "s3.example.com:9000")
    }

    @Test func `an address without a bucket is none`() {
        for text in ["s3://", "s3:///a", "s3://Büro/a", "/srv/recordings", "https://s3.example.com/calls"] {
            #expect(Bucket(text, region: "r", credentials: Self.credentials) == nil, "\(text)")
        }
    }
}
