import Accounts
import HTTPTypes

/// The API document (OpenAPI 3.1), from the routes that carry an operation.
struct OpenAPIDocument {
    let routes: [Route]
    let publicURL: String

    var tree: JSONTree {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Sidetone", "version": "1",
                "description": "What the pages do, for programs. Lists come in pages: ask again with `after` = `next`.",
            ],
            "servers": [["url": .text(publicURL)]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(schemas),
            ],
        ]
    }

    private var paths: [String: JSONTree] {
        var paths: [String: [String: JSONTree]] = [:]
        for route in routes {
            guard let operation = route.operation else { continue }
            paths[route.pattern.description, default: [:]][route.method.rawValue.lowercased()] = describe(
                route, operation)
        }
        return paths.mapValues { .object($0) }
    }

    private var schemas: [String: JSONTree] {
        let operations = routes.compactMap(\.operation)
        return JSONShape.named(
            in: [APIError.shape] + operations.flatMap { [$0.response, $0.conflict] + ($0.request.map { [$0] } ?? []) })
    }

    private func describe(_ route: Route, _ operation: APIOperation) -> JSONTree {
        let scope = route.scope?.rawValue ?? ""
        var fields: [String: JSONTree] = [
            "summary": .text(operation.summary),
            "operationId": .text("\(route.method.rawValue.lowercased())\(route.pattern)"),
            "parameters": .array(parameters(of: route, operation)),
            "responses": .object(responses(of: route, operation)),
            "security": [["token": [.text(scope)]]],
            "x-sidetone-scope": .text(scope),
        ]
        if let request = operation.request {
            fields["requestBody"] = ["required": .truth(true), "content": json(request.schema)]
        }
        return .object(fields)
    }

    private func parameters(of route: Route, _ operation: APIOperation) -> [JSONTree] {
        route.pattern.parameterNames.map { name in
            ["name": .text(name), "in": "path", "required": .truth(true), "schema": JSONShape.text.schema]
        }
            + operation.parameters.map { parameter in
                [
                    "name": .text(parameter.name), "in": "query", "required": .truth(parameter.isRequired),
                    "description": .text(parameter.about), "schema": parameter.shape.schema,
                ]
            }
    }

    private func responses(of route: Route, _ operation: APIOperation) -> [String: JSONTree] {
        var responses = failures(of: route).mapValues { meaning -> JSONTree in
            ["description": .text(meaning), "content": json(APIError.shape.schema)]
        }
        responses["200"] = ["description": "Done", "content": json(operation.response.schema)]
        if route.mutates {
            responses["409"] = [
                "description": "What was changed meanwhile, or the state it is in, stands in the way",
                "content": json(operation.conflict.schema),
            ]
        }
        return responses
    }

    private func failures(of route: Route) -> [String: String] {
        var failures = [
            "400": "The request is not as described here; the error names the place",
            "401": "No token that is valid", "403": "The token has not this scope, or consent is missing",
            "404": "Not there, or not for this account",
            "422": "As described here, but it does not fit what it is about",
            "503": "Too busy, or it cannot be told now whether a call may be used; try again later",
        ]
        if route.mutates { failures["413"] = "The body is larger than 1 MiB" }
        return failures
    }

    private func json(_ schema: JSONTree) -> JSONTree { ["application/json": ["schema": schema]] }
}
