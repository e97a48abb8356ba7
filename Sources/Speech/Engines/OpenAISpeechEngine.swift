import CallModel
public import Transfers
public import Transcripts

/// A server that speaks OpenAI's `POST /v1/audio/transcriptions`: whisper.cpp's server, speaches, vLLM, OpenAI itself.
///
/// Asks for `verbose_json` with times of words; the dialects of the answer are ``WhisperJSON``'s business.
///
/// Source: platform.openai.com, API reference, "Create transcription". The field of the form is named
/// `timestamp_granularities[]`, brackets included: servers ignore any other name in silence.
public struct OpenAISpeechEngine: SpeechEngine {
    private let address: String
    private let model: String
    private let revision: String
    private let key: String?
    private let client: WebClient

    /// - Parameters:
    ///   - address: `https://…/v1/audio/transcriptions`, or `http://` on this machine.
    ///   - model: as the server names it.
    ///   - revision: raised where the same name stands for another model than before.
    ///   - key: a secret, sent as a bearer token; `nil` where the server asks for none.
    public init(address: String, model: String, revision: String, key: String?, policy: RetryPolicy, authority: String?)
    {
        self.address = address
        self.model = model
        self.revision = revision
        self.key = key
        var once = policy
        once.attempts = 1
        client = WebClient(policy: once, authority: authority)
    }

    public var version: String { "openai \(model) \(revision)" }

    public func recognise(_ clip: SpeechClip, hints: SpeechHints) async throws(SpeechError) -> SpokenText {
        let form = form(for: clip, hints)
        let headers = key.map { [(name: "Authorization", value: "Bearer \($0)")] } ?? []
        do {
            let answer = try await client.post(form.body, as: form.contentType, to: address, headers: headers)
            return try SpeechAnswer.read(answer, as: .whisper, of: clip.cut.party, from: "the answer")
        } catch let error as TransferError {
            throw SpeechError(error)
        } catch let error as SpeechError {
            throw error
        } catch {
            throw SpeechError(code: .failed, message: "the request failed")
        }
    }

    private func form(for clip: SpeechClip, _ hints: SpeechHints) -> MultipartForm {
        var form = MultipartForm()
        form.add("model", model)
        form.add("response_format", "verbose_json")
        form.add("timestamp_granularities[]", "word")
        form.add("timestamp_granularities[]", "segment")
        form.add("temperature", "0")
        if let language = hints.language { form.add("language", language) }
        if let prompt = hints.prompt { form.add("prompt", prompt) }
        form.add("file", file: "clip.wav", kind: "audio/wav", clip.wave)
        return form
    }
}
