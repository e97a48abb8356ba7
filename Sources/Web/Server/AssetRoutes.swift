import FoundationEssentials
import HTTPTypes
import Hashing
import Hummingbird
import NIOCore
import Reports

/// The files that pages load: style sheets, JavaScript modules, the icon.
///
/// The folder they are in is named after what is in them, so browsers keep them for good, and after an update nothing
/// old is left.
enum AssetRoutes {
    static let routes: [Route] = [.open(.get, "/assets/{version}/{file}", answer: file)]

    /// Where pages find them now.
    static let folder = "/assets/\(version)"

    /// By name. To add a file: put it into `Assets`, and a line here.
    private static let assets: [String: Asset] = [
        "app.css": Asset("text/css; charset=utf-8", PackageResources.app_css),
        // Only within a digest: its rules are made for a page of its own.
        "digest.css": Asset("text/css; charset=utf-8", Array(".digest {\n\(Digest.styleRules)\n}\n".utf8)),
        "answers.js": Asset("text/javascript; charset=utf-8", PackageResources.answers_js),
        "app.js": Asset("text/javascript; charset=utf-8", PackageResources.app_js),
        "checklist.js": Asset("text/javascript; charset=utf-8", PackageResources.checklist_js),
        "clock.js": Asset("text/javascript; charset=utf-8", PackageResources.clock_js),
        "conflict.js": Asset("text/javascript; charset=utf-8", PackageResources.conflict_js),
        "drafts.js": Asset("text/javascript; charset=utf-8", PackageResources.drafts_js),
        "feedback.js": Asset("text/javascript; charset=utf-8", PackageResources.feedback_js),
        "grant.js": Asset("text/javascript; charset=utf-8", PackageResources.grant_js),
        "lanes.js": Asset("text/javascript; charset=utf-8", PackageResources.lanes_js),
        "player.js": Asset("text/javascript; charset=utf-8", PackageResources.player_js),
        "quality.css": Asset("text/css; charset=utf-8", PackageResources.quality_css),
        "recording.js": Asset("text/javascript; charset=utf-8", PackageResources.recording_js),
        "review.css": Asset("text/css; charset=utf-8", PackageResources.review_css),
        "review.js": Asset("text/javascript; charset=utf-8", PackageResources.review_js),
        "transcript.js": Asset("text/javascript; charset=utf-8", PackageResources.transcript_js),
        "voices.js": Asset("text/javascript; charset=utf-8", PackageResources.voices_js),
        "icon.svg": Asset("image/svg+xml", PackageResources.icon_svg),
    ]

    private static let version: String = {
        let files = assets.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.hash)" }
        return String(sha256(files.joined(separator: "\n").utf8).hex.prefix(20))
    }()

    private struct Asset: Sendable {
        let type: String
        let content: ByteBuffer
        let hash: String

        init(_ type: String, _ bytes: [UInt8]) {
            self.type = type
            content = ByteBuffer(bytes: bytes)
            hash = sha256(bytes).hex
        }
    }

    @Sendable private static func file(_ visit: Visit) async throws -> Response {
        guard try visit.parameter("version") == version, let asset = assets[try visit.parameter("file")] else {
            throw Refusal.notFound
        }
        let headers: HTTPFields = [.cacheControl: "public, max-age=31536000, immutable", .contentType: asset.type]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
    }
}
