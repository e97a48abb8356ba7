import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

extension Visit {
    /// A page: the template within the frame that all pages share.
    /// - Parameter title: key of its message.
    func page<Content>(
        _ template: PageTemplate, titled title: String, _ content: Content, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        .html(try template.render(PageFrame(self, title: messages(title), page: content)), status: status)
    }

    /// JSON with sorted keys.
    func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        try .json(value, status: status)
    }

    /// The page to look at after a form was taken.
    func see(_ path: String) -> Response { .redirect(to: path) }
}

extension Response {
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        .text(text, type: "text/html; charset=utf-8", status: status)
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        .text(try String(json: value), type: "application/json", status: status)
    }

    static func text(_ text: String, type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Look there, with a plain GET (RFC 9110, 15.4.4).
    static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}

extension String {
    /// Keys sorted.
    init(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.init(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
