import Hummingbird

/// What Hummingbird hands over with a request.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Address of the other end of the connection.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}

/// The seam to Hummingbird: every request goes to the dispatcher.
struct WebResponder: HTTPResponder {
    let dispatcher: Dispatcher

    func respond(to request: Request, context: WebContext) async throws -> Response {
        await dispatcher.answer(request, from: context.peer)
    }
}
