import Delivery
import DeliveryStub
import Testing
import Transfers

@Suite struct ChatEndpointTests {
    private func endpoint(_ server: StubServer, key: String? = nil) -> ChatEndpoint {
        ChatEndpoint(
            address: "http://127.0.0.1:\(server.port)/v1/", model: "small", key: key,
            client: WebClient(policy: RetryPolicy(quick: 2)))
    }

    @Test func `a model is asked without chance, and what it says comes back as it is`() async throws {
        let server = try StubServer.chat { "title of \($0)" }
        #expect(try await endpoint(server, key: "s3cret").answer(to: "quotes", under: "rules") == "title of quotes")
        let heard = try #require(server.all.first)
        #expect(heard.contains("POST /v1/chat/completions") && heard.contains("Bearer s3cret"))
        #expect(heard.contains(#""temperature":0"#) && heard.contains(#""role":"system""#) && heard.contains("rules"))
    }

    @Test func `a model that is busy is asked again`() async throws {
        let server = try StubServer.web { number, _ in
            number == 1 ? (503, "") : (200, #"{"choices": [{"message": {"content": "yes"}}]}"#)
        }
        #expect(try await endpoint(server).answer(to: "a", under: "b") == "yes")
    }

    @Test func `what a model thinks aloud before it answers is no part of the answer`() async throws {
        let server = try StubServer.chat { _ in "<think>Invoices? </think> no.</think>\n\nEmpty invoices" }
        #expect(try await endpoint(server).answer(to: "a", under: "b").hasSuffix("Empty invoices"))
        #expect(try await !endpoint(server).answer(to: "a", under: "b").contains("think"))
    }

    @Test func `a model that thinks has room to`() async throws {
        let server = try StubServer.chat { _ in "yes" }
        _ = try await endpoint(server).answer(to: "a", under: "b")
        #expect(try #require(server.all.first).contains(#""max_tokens":1024"#))
    }

    @Test(arguments: [
        "", "ok", #"{"choices": []}"#, #"{"choices": [{"text": "old form"}]}"#,
        #"{"choices": [{"message": {"content": null}}]}"#, #"{"choices": [{"message": {"content": " \n"}}]}"#,
        #"{"choices": [{"message": {"content": "<think>Hm"}, "finish_reason": "length"}]}"#,
    ])
    func `an answer without a message is refused, and the error holds no words of the question`(_ body: String)
        async throws
    {
        let server = try StubServer.web { _, _ in (200, body) }
        let error = await #expect(throws: TransferError.self) {
            try await endpoint(server).answer(to: "a secret complaint", under: "rules")
        }
        #expect(error?.code == .answer)
        #expect(error?.message.contains("complaint") == false)
    }
}
