import Accounts
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite struct JSONShapeTests {
    private func fault(_ json: String, _ shape: JSONShape) throws -> ShapeFault? {
        shape.fault(of: try JSONDecoder().decode(JSONTree.self, from: Data(json.utf8)))
    }

    private static let person = JSONShape.object([
        .init("name", .line(1...5)), .init("age", .optional(.integer(0...150))),
        .init("tags", .list(.text, count: 0...2)),
    ])

    @Test(arguments: [
        (#"{"name":"Anna","tags":[]}"#, nil), (#"{"name":"Anna","age":null,"tags":["a"]}"#, nil),
        (#"{"name":"Anna","age":44.0,"tags":[]}"#, nil), (#"{"tags":[]}"#, "/name"),
        (#"{"name":7,"tags":[]}"#, "/name"),
        (#"{"name":"Annabel","tags":[]}"#, "/name"), (#"{"name":"a\nb","tags":[]}"#, "/name"),
        (#"{"name":"Anna","age":151,"tags":[]}"#, "/age"), (#"{"name":"Anna","age":1.5,"tags":[]}"#, "/age"),
        (#"{"name":"Anna","tags":["a",2]}"#, "/tags/1"), (#"{"name":"Anna","tags":["a","b","c"]}"#, "/tags"),
        (#"{"name":"Anna","tags":[],"a/b":1}"#, "/a~1b"), (#"[]"#, ""),
    ])
    func `a value is held to its shape, and the fault says where`(json: String, place: String?) throws {
        #expect(try fault(json, Self.person)?.place == place)
    }

    @Test func `an answer is one of its six forms and nothing between`() throws {
        for json in [
            #"{"option":"yes"}"#, #"{"options":[]}"#, #"{"number":-3}"#, #"{"text":""}"#, #"{"none":"not_evaluated"}"#,
            #"{"none":"not_measurable","reason":{"code":"said_by_reviewer","detail":"noise"}}"#,
        ] {
            #expect(try fault(json, .answer) == nil, "\(json)")
        }
        for json in [
            "{}", #"{"option":1}"#, #"{"option":"a","number":1}"#, #"{"none":"maybe"}"#, #"{"none":"not_measurable"}"#,
            #"{"number":1e13}"#,
        ] {
            #expect(try fault(json, .answer) != nil, "\(json)")
        }
    }

    @Test func `no operation is described by an object without fields`() throws {
        let tree = OpenAPIDocument(routes: RouteTable.routes, publicURL: "http://x").tree
        for (place, schema) in schemas(in: tree, at: "") {
            guard case .object(let fields) = schema, fields["type"] == "object" else { continue }
            #expect(fields["additionalProperties"] != nil, "\(place)")
        }
    }

    @Test func `every name that the document refers to is in it`() throws {
        let tree = OpenAPIDocument(routes: RouteTable.routes, publicURL: "http://x").tree
        guard case .object(let document) = tree, case .object(let components)? = document["components"],
            case .object(let named)? = components["schemas"]
        else { throw Absent() }
        for (place, schema) in schemas(in: tree, at: "") {
            guard case .object(let fields) = schema, case .text(let reference)? = fields["$ref"] else { continue }
            #expect(named[String(reference.split(separator: "/").last ?? "")] != nil, "\(place): \(reference)")
        }
    }

    @Test func `a request beside its description is refused with the place, before anything is done`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        let admin = try await Program(house, of: "root")
        let wrong = try await admin.ask(.post, "/users", #"{"name":"taras","role":"king"}"#)
        #expect(wrong.status == 400 && wrong.place == "/role")
        #expect(try await admin.ask(.post, "/users", "{").status == 400)
        #expect(try await admin.ask(.post, "/users", #"{"name":"t","role":"lead","extra":1}"#).place == "/extra")
        #expect(try await admin.get("/users?limit=0").place == "?limit")
        #expect(try await admin.get("/users?limit=5&limit=6").place == "?limit")
        #expect(try await admin.get("/users?page=2").place == "?page")
        #expect(try await admin.get("/users").items.count == 1)
    }

    @Test func `every operation asks for its scope`() async throws {
        let house = try await House()
        try await house.add("root", .admin)
        for route in RouteTable.routes {
            guard route.operation != nil, let scope = route.scope else { continue }
            let others = TokenScope.allCases.filter { $0 != scope }
            let path = String(route.pattern.description.dropFirst("/api/v1".count).filter { !"{}".contains($0) })
            let answer = try await Program(house, of: "root", scopes: others).ask(route.method, path)
            #expect(answer.status == 403 && answer["error", "code"] == .text("scope_missing"), "\(path)")
        }
    }

    private func schemas(in tree: JSONTree, at place: String) -> [(place: String, schema: JSONTree)] {
        switch tree {
        case .object(let fields):
            [(place, tree)] + fields.flatMap { schemas(in: $0.value, at: "\(place)/\($0.key)") }
        case .array(let values):
            values.enumerated().flatMap { schemas(in: $0.element, at: "\(place)/\($0.offset)") }
        default: []
        }
    }
}
