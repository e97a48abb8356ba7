import HTTPTypes
import Hashing
import Hummingbird
import NIOCore
import Reports

/// The files that pages load: one style sheet, JavaScript modules, the icon.
enum AssetRoutes {
    static let routes: [Route] = [.open(.get, "/assets/{file}", answer: file)]

    /// By name. To add a file: put it into `Assets`, and a line here.
    private static let assets: [String: Asset] = [
        "app.css": Asset("text/css; charset=utf-8", PackageResources.app_css),
        // Only within a digest: its rules are made for a page of its own.
        "digest.css": Asset("text/css; charset=utf-8", Array(".digest {\n\(Digest.styleRules)\n}\n".utf8)),
        "app.js": Asset("text/javascript; charset=utf-8", PackageResources.app_js),
        "checklist.js": Asset("text/javascript; charset=utf-8", PackageResources.checklist_js),
        "conflict.js": Asset("text/javascript; charset=utf-8", PackageResources.conflict_js),
        "drafts.js": Asset("text/javascript; charset=utf-8", PackageResources.drafts_js),
        "lanes.js": Asset("text/javascript; charset=utf-8", PackageResources.lanes_js),
        "player.js": Asset("text/javascript; charset=utf-8", PackageResources.player_js),
        "quality.css": Asset("text/css; charset=utf-8", PackageResources.quality_css),
        "review.css": Asset("text/css; charset=utf-8", PackageResources.review_css),
        "review.js": Asset("text/javascript; charset=utf-8", PackageResources.review_js),
        "transcript.js": Asset("text/javascript; charset=utf-8", PackageResources.transcript_js),
        "icon.svg": Asset("image/svg+xml", PackageResources.icon_svg),
    ]

    private struct Asset: Sendable {
        let type: String
        let content: ByteBuffer
        let tag: String

        init(_ type: String, _ bytes: [UInt8]) {
            self.type = type
            content = ByteBuffer(bytes: bytes)
            tag = "\"\(sha256(bytes).hex.prefix(20))\""
        }
    }

    /// Browsers keep a file and ask each time whether it is still the same: after an update nothing old is left.
    @Sendable private static func file(_ visit: Visit) async throws -> Response {
        guard let asset = assets[try visit.parameter("file")] else { throw Refusal.notFound }
        let headers: HTTPFields = [.eTag: asset.tag, .cacheControl: "no-cache", .contentType: asset.type]
        if visit.request.headers[.ifNoneMatch] == asset.tag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
    }
}
