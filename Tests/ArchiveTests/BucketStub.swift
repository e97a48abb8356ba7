import CallModel
import DeliveryStub
import Hashing

/// An S3-compatible store on this machine, of one bucket, that answers nobody whose signature is wrong.
struct BucketStub {
    let server: StubServer
    static let accessKey = "AKIDEXAMPLE"
    static let secretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
    /// Every object is as old.
    static let modified = (http: "Mon, 16 Nov 2026 07:30:00 GMT", iso: "2026-11-16T07:30:00.123Z")

    var endpoint: String { "http://127.0.0.1:\(server.port)" }

    /// - Parameters:
    ///   - objects: by key.
    ///   - pageSize: keys and folders in one answer to a question for a list.
    ///   - busy: how many questions are answered with 503 first.
    init(_ objects: [String: [UInt8]], pageSize: Int = 2, busy: Int = 0) throws {
        server = try StubServer { number, connection in
            var head: [String] = []
            while let line = connection.line(), !line.isEmpty { head.append(line) }
            let question = Question(head)
            let answer =
                switch question {
                case _ where number <= busy: Answer(status: 503, body: Array("busy".utf8))
                case .some(let question) where question.isSigned: question.answer(objects, pageSize)
                default: Answer(status: 403)
                }
            connection.say(answer.head + "\r\n\r\n")
            if question?.method != "HEAD" { connection.say(String(decoding: answer.body, as: UTF8.self)) }
            return head.joined(separator: "\n")
        }
    }

    struct Answer {
        let status: Int
        var body: [UInt8] = []

        var head: String {
            "HTTP/1.1 \(status) Stub\r\nContent-Length: \(body.count)\r\nLast-Modified: \(BucketStub.modified.http)\r\nConnection: close"
        }
    }
}

/// What was asked, as it came over the line.
private struct Question {
    let method: String
    let path: String
    /// As it was sent, encoded.
    let query: String
    let headers: [String: String]

    init?(_ head: [String]) {
        let words = (head.first ?? "").split(separator: " ")
        guard words.count == 3 else { return nil }
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        method = String(words[0])
        path = String(target[0])
        query = target.count > 1 ? String(target[1]) : ""
        headers = head.dropFirst().reduce(into: [:]) { headers, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return }
            headers[parts[0].lowercased()] = parts[1].trimmingPrefix(" ").description
        }
    }

    /// Recomputed from what came over the line, with the store's own copy of the secret.
    var isSigned: Bool {
        guard
            let given = headers["authorization"]?.firstMatch(
                of: #/Credential=([^/]+)/([^,]+),SignedHeaders=([^,]+),Signature=(.+)$/#),
            given.1 == BucketStub.accessKey, let time = headers["x-amz-date"],
            headers["x-amz-content-sha256"] == sha256("").hex, given.3.split(separator: ";").contains("host"),
            query == query.split(separator: "&").sorted().joined(separator: "&")
        else { return false }
        let lines = given.3.split(separator: ";").map { "\($0):\(headers[String($0)] ?? "")\n" }.joined()
        let canonical = "\(method)\n\(path)\n\(query)\n\(lines)\n\(given.3)\n\(sha256("").hex)"
        let text = "AWS4-HMAC-SHA256\n\(time)\n\(given.2)\n\(sha256(canonical).hex)"
        let key = given.2.split(separator: "/").reduce(Array("AWS4\(BucketStub.secretKey)".utf8)) { key, part in
            Array(hex: hmacSHA256(key: key, message: part.utf8).hex) ?? []
        }
        return hmacSHA256(key: key, message: text.utf8).hex == given.4
    }

    func answer(_ objects: [String: [UInt8]], _ pageSize: Int) -> BucketStub.Answer {
        guard path.hasPrefix("/calls") else { return BucketStub.Answer(status: 404) }
        guard query.isEmpty else { return BucketStub.Answer(status: 200, body: Array(list(objects, pageSize).utf8)) }
        guard let object = objects[Self.decoded(path.dropFirst("/calls/".count))] else {
            return BucketStub.Answer(status: 404)
        }
        return BucketStub.Answer(status: 200, body: object)
    }

    private func list(_ objects: [String: [UInt8]], _ pageSize: Int) -> String {
        let fields = query.split(separator: "&").reduce(into: [String: String]()) { fields, field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[Self.decoded(parts[0])] = Self.decoded(parts[1])
        }
        let prefix = fields["prefix"] ?? ""
        let items = Set(
            objects.keys.filter { $0.hasPrefix(prefix) }.map { key in
                let rest = key.dropFirst(prefix.count)
                return rest.firstIndex(of: "/").map { prefix + rest[...$0] } ?? key
            }
        ).sorted()
        let start = fields["continuation-token"].flatMap { Int($0.dropFirst("from ".count)) } ?? 0
        let page = items.dropFirst(start).prefix(pageSize)
        let isLast = start + pageSize >= items.count
        let entries = page.map { item in
            item.hasSuffix("/")
                ? "<CommonPrefixes><Prefix>\(Self.escaped(item))</Prefix></CommonPrefixes>"
                : "<Contents><Key>\(Self.escaped(item))</Key><LastModified>\(BucketStub.modified.iso)</LastModified>"
                    + "<Size>\(objects[item]?.count ?? 0)</Size></Contents>"
        }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>\(!isLast)</IsTruncated>\
            \(isLast ? "" : "<NextContinuationToken>from \(start + pageSize)</NextContinuationToken>")\(entries)\
            </ListBucketResult>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else { bytes.append(byte); continue }
            bytes += Array(hex: String(decoding: rest.prefix(2), as: UTF8.self)) ?? []
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
