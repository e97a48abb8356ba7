import Accounts
import HTTPTypes

/// The API document (OpenAPI 3.1), from the routes that carry an operation.
struct OpenAPIDocument {
    let routes: [Route]
    let publicURL: String

    var tree: JSONTree {
        [
            "openapi": "3.1.0",
            "info": ["title": "Sidetone", "version": "1"],
            "servers": [["url": .text(publicURL)]],
            "security": [["token": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Error": APIError.shape.schema],
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

    private func describe(_ route: Route, _ operation: APIOperation) -> JSONTree {
        var fields: [String: JSONTree] = [
            "summary": .text(operation.summary),
            "operationId": .text("\(route.method.rawValue.lowercased())\(route.pattern)"),
            "parameters": .array(parameters(of: route, operation)),
            "responses": .object(responses(of: route, operation)),
            "x-sidetone-scope": .text(route.scope?.rawValue ?? ""),
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
                    "name": .text(parameter.name), "in": "query", "required": .truth(false),
                    "description": .text(parameter.about), "schema": parameter.shape.schema,
                ]
            }
    }

    private func responses(of route: Route, _ operation: APIOperation) -> [String: JSONTree] {
        var responses: [String: JSONTree] = [
            "200": ["description": "Done", "content": json(operation.response.schema)]
        ]
        var failures = [
            "401": "No token that is valid", "403": "The token has not this scope",
            "404": "Not there, or not for this account",
        ]
        if route.mutates {
            failures["400"] = "The body is not as described"
            failures["409"] = "What was changed meanwhile stands in the way"
            failures["413"] = "The body is larger than 1 MiB"
        }
        for (status, meaning) in failures {
            responses[status] = [
                "description": .text(meaning), "content": json(["$ref": "#/components/schemas/Error"]),
            ]
        }
        return responses
    }

    private func json(_ schema: JSONTree) -> JSONTree { ["application/json": ["schema": schema]] }
}
