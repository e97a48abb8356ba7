import Archive
import CallModel
import Testing

struct IngestPreviewTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func preview(_ json: String, limit: Int = 20) async throws -> IngestPreview {
        try await IngestPreview(of: scratch.archive, preset: preset(json), manifests: [], limit: limit)
    }

    private let named = #"{"name": "p", "names": [{"pattern": "{agent}_{started_at:yyyyMMdd-HHmmss}_{call_id}"}]}"#

    @Test func `it says what is known, from where, and what is missing`() async throws {
        try scratch.file("olena_20261116-093000_c-1.wav")
        let file = try #require(try await preview(named).files.first)
        #expect(try file.call.get().agent == "olena")
        #expect(file.sources == ["olena_20261116-093000_c-1.wav, the name"])
        #expect(file.missing == ["queue", "direction", "agent_channel", "language", "customer"])
    }

    @Test func `a sidecar goes before the preset, which fills in`() async throws {
        try scratch.file("olena_20261116-093000_c-1.wav")
        try scratch.file("olena_20261116-093000_c-1.json", #"{"agent": "ivan", "queue": "q"}"#)
        let call = try #require(try await preview(named).files.first).call.get()
        #expect((call.agent, call.queue, call.id.text) == ("ivan", "q", "c-1"))
    }

    @Test func `what cannot be placed is told with the reason`() async throws {
        try scratch.file("greeting.wav")
        try scratch.file("olena_20260329-033000_c-1.wav")
        let codes = try await preview(named).files.map { file in
            if case .failure(let error) = file.call { error.code } else { "" }
        }
        #expect(codes == ["preset.unmatched", "name.bad_value"])
    }

    @Test func `no more recordings are looked at than asked for`() async throws {
        for number in 1...5 { try scratch.file("olena_20261116-093000_c-\(number).wav") }
        #expect(try await preview(named, limit: 3).files.map(\.path.last) == ["v", "v", "v"])
    }
}
