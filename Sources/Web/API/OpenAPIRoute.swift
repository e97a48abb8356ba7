import Hummingbird

/// The API document itself.
enum OpenAPIRoute {
    static let routes: [Route] = [
        .open(.get, "/api/v1/openapi.json") { visit in
            try visit.json(
                OpenAPIDocument(routes: RouteTable.routes, publicURL: visit.house.settings.publicURL).tree)
        }
    ]
}
