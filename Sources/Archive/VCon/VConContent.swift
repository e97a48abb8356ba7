import CallModel
import Consent
import Hashing

/// The file of a dialog: included, or named with its hash.
struct VConContent {
    private let json: JSONValue
    private let place: String

    init(_ json: JSONValue, place: String) {
        (self.json, self.place) = (json, place)
    }

    /// - Returns: `nil` where the content was redacted.
    /// - Throws: `vcon.malformed` for an encoding that is none, `vcon.content_hash` where the hash is missing or another.
    func bytes(
        file: String, beside: (String) throws(InputError) -> [UInt8]
    ) throws(InputError) -> [UInt8]? {
        if let body = json.text(at: "body") { return try included(body, file: file) }
        guard let url = json.text(at: "url") else { return nil }
        let name = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map(String.init) ?? url
        let bytes = try beside(name)
        try check(bytes, isNeeded: true, file: file)
        return bytes
    }

    /// From the name, else the media type.
    var fileExtension: String {
        let name = json.text(at: "filename") ?? json.text(at: "url")?.prefix { $0 != "?" }.description ?? ""
        let known = ["wav", "mp3", "ogg", "opus", "flac"]
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        if known.contains(ending) { return ending }
        let type = (json.text(at: "mediatype") ?? json.text(at: "mimetype") ?? "").lowercased()
        return known.first { type.hasSuffix($0) } ?? (type.hasSuffix("mpeg") ? "mp3" : "wav")
    }

    private func included(_ body: String, file: String) throws(InputError) -> [UInt8] {
        guard json.text(at: "encoding")?.hasPrefix("base64") == true, let bytes = Base64URL.bytes(body) else {
            throw InputError(
                code: "vcon.malformed", file: file, place: "\(place).body", expected: "expected a body in base64url")
        }
        try check(bytes, isNeeded: false, file: file)
        return bytes
    }

    /// `content_hash` is `sha512-` and base64url, or a list; before 0.1 `alg` SHA-512 with `signature`.
    private func check(_ bytes: [UInt8], isNeeded: Bool, file: String) throws(InputError) {
        let hashes = contentHashes.filter { $0.hasPrefix("sha512-") }.map { $0.dropFirst("sha512-".count) }
        let fault = { (expected: String) in
            InputError(code: "vcon.content_hash", file: file, place: "\(place).content_hash", expected: expected)
        }
        guard !hashes.isEmpty else {
            if isNeeded || !contentHashes.isEmpty { throw fault("expected a hash by SHA-512") }
            return
        }
        let hash = Base64URL.text(sha512(bytes))
        guard hashes.allSatisfy({ $0.prefix { $0 != "=" } == hash }) else {
            throw fault("expected the hash of the content; it is another file, or was changed")
        }
    }

    private var contentHashes: [String] {
        if case .array(let items)? = json.value(at: "content_hash") { return items.compactMap(\.scalarText) }
        if let hash = json.text(at: "content_hash") { return [hash] }
        guard let signature = json.text(at: "signature") else { return [] }
        return [(json.text(at: "alg") == "SHA-512" ? "sha512-" : "unknown-") + signature]
    }
}
