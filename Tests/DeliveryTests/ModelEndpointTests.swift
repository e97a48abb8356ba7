import Delivery
import DeliveryStub
import Transfers
import Testing

@Suite struct ModelEndpointTests {
    private func endpoint(_ server: StubServer, key: String? = nil) -> ModelEndpoint {
        ModelEndpoint(
            address: "http://127.0.0.1:\(server.port)/v1/", model: "small", key: key,
            client: WebClient(policy: RetryPolicy(quick: 2)))
    }

    @Test func `a model is asked for many texts in few requests, and its vectors come in the order of the texts`()
        async throws
    {
        let server = try StubServer.model()
        let texts = (1...70).map { String(repeating: "a", count: $0) }
        let vectors = try await endpoint(server, key: "s3cret").embeddings(of: texts)
        #expect(vectors == (1...70).map { [Float($0), 0, 1] })
        #expect(server.all.count == 2)
        #expect(server.all.allSatisfy { $0.contains("POST /v1/embeddings") && $0.contains("Bearer s3cret") })
        #expect(server.all.allSatisfy { $0.contains(#""model":"small""#) })
    }

    @Test func `no text, no request`() async throws {
        let server = try StubServer.model()
        #expect(try await endpoint(server).embeddings(of: []).isEmpty)
        #expect(server.all.isEmpty)
    }

    @Test func `a model that is busy is asked again`() async throws {
        let server = try StubServer.web { number, _ in
            number == 1 ? (503, "") : (200, #"{"data": [{"index": 0, "embedding": [1]}]}"#)
        }
        #expect(try await endpoint(server).embeddings(of: ["a"]) == [[1]])
    }

    @Test(arguments: [
        "", "ok", #"{"data": []}"#, #"{"data": [{"index": 1, "embedding": [1]}]}"#,
        #"{"data": [{"index": 0, "embedding": []}]}"#,
        #"{"data": [{"index": 0, "embedding": [1]}, {"index": 0, "embedding": [1]}]}"#,
    ])
    func `an answer that is not one vector per text is refused`(_ body: String) async throws {
        let server = try StubServer.web { _, _ in (200, body) }
        let error = await #expect(throws: TransferError.self) {
            try await endpoint(server).embeddings(of: ["a secret complaint"])
        }
        #expect(error?.code == .answer)
        #expect(error?.message.contains("complaint") == false)
    }
}
