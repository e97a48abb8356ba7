import Pipeline
import Accounts
import Archive
import AudioFiles
import CallModel
import Consent
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// The sound of a call: by grant, with consent asked for every part of it, and on record before its first byte.
enum AudioRoutes {
    static let routes: [Route] = [
        Route(
            method: .get, pattern: "/calls/{call}/audio", admission: .may(.hearCall, .call("call")), scope: .audio,
            operation: nil, answer: play),
        Route(
            method: .post, pattern: "/calls/{call}/grant", admission: .may(.hearCall, .call("call")), scope: .audio,
            operation: nil, answer: grant),
    ]

    /// The most bytes of one answer to a range, and between two questions to the consent gate.
    private static let partBytes = 1 << 20

    private struct Grant: Encodable {
        let url: String
        let expiresAt: Int

        enum CodingKeys: String, CodingKey {
            case url
            case expiresAt = "expires_at"
        }
    }

    @Sendable static func grant(_ visit: Visit) async throws -> Response {
        let call = try visit.call
        try await requireConsent(visit, call)
        return try visit.json(
            Grant(
                url: visit.audioAddress(of: call.call.id), expiresAt: visit.house.now().epochSeconds + AudioGrant.validS
            ))
    }

    @Sendable private static func play(_ visit: Visit) async throws -> Response {
        let call = try visit.call
        let given = visit.target.query["grant"] ?? ""
        let now = visit.house.now().epochSeconds
        guard AudioGrant.isValid(given, for: call.call.id, secret: visit.guest.secret, now: now) else {
            throw Refusal.grantInvalid
        }
        try await requireConsent(visit, call)
        let source = try await source(visit, call)
        let range =
            visit.request.headers[.ifRange].map { $0 == source.tag } ?? true
            ? ByteRange(visit.request.headers[.range], length: source.byteCount) : .whole
        return try await answer(visit, call, source, range)
    }

    private static func answer(
        _ visit: Visit, _ call: CallEntry, _ source: AudioSource, _ range: ByteRange
    ) async throws -> Response {
        var headers: HTTPFields = [.contentType: source.type, .acceptRanges: "bytes", .eTag: source.tag]
        if case .unsatisfiable = range {
            headers[.contentRange] = "bytes */\(source.byteCount)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
        if visit.request.method == .head {
            headers[.contentLength] = String(source.byteCount)
            return Response(status: .ok, headers: headers)
        }
        // What cannot be read is not on record as played.
        let part = range.bytes(of: source.byteCount).prefix(partBytes)
        let first = try await readable { try await source.bytes(part) }
        try await visit.record(.playback, on: .call(call.call.id))
        guard case .part = range else {
            return Response(status: .ok, headers: headers, body: whole(visit, call, source, after: first))
        }
        headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(source.byteCount)"
        return Response(
            status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: first)))
    }

    /// Part by part. It is broken off once consent is taken back, the session or token is over, or the listener may not
    /// hear the call any more.
    private static func whole(
        _ visit: Visit, _ call: CallEntry, _ source: AudioSource, after first: [UInt8]
    ) -> ResponseBody {
        ResponseBody(contentLength: source.byteCount) { writer in
            try await writer.write(ByteBuffer(bytes: first))
            var place = first.count
            while place < source.byteCount {
                try await requireStillAllowed(visit, call)
                let part = (place..<source.byteCount).prefix(partBytes)
                try await writer.write(ByteBuffer(bytes: try await source.bytes(part)))
                place = part.upperBound
            }
            try await writer.finish(nil)
        }
    }

    private static func requireStillAllowed(_ visit: Visit, _ call: CallEntry) async throws {
        guard let account = try await visit.guest.account(in: visit.house) else { throw Refusal.signInNeeded }
        let facts = try await visit.house.facts(of: call)
        guard AccessPolicy.allows(.hearCall, by: account, on: .call(facts)) else { throw Refusal.notFound }
        guard try await allowsHearing(call, as: account.role, in: visit.house) else { throw Refusal.noConsent }
    }

    // MARK: Consent

    /// A denial is on record too.
    private static func requireConsent(_ visit: Visit, _ call: CallEntry) async throws {
        guard try await !allowsHearing(call, as: visit.account.role, in: visit.house) else { return }
        try await visit.record(.playback, on: .call(call.call.id), outcome: .denied)
        throw Refusal.noConsent
    }

    /// Agents hear their calls to learn from them: that is a purpose of its own.
    static func allowsHearing(_ call: CallEntry, as role: Role, in house: Workbench) async throws -> Bool {
        guard call.recording != nil, call.audioSHA256 != nil else { return false }
        let gate = try await house.gate()
        return role == .agent
            ? await gate.allows(.playback, .coaching, of: call) : await gate.allows(.playback, of: call)
    }

    // MARK: Recording

    private static func source(_ visit: Visit, _ call: CallEntry) async throws -> AudioSource {
        guard let path = call.recording, let archive = visit.house.archive,
            let entry = try await visit.house.store.recordings(at: [path])[path], entry.audioSHA256 == call.audioSHA256
        else { throw Refusal.noRecording }
        let acoustics = try await visit.house.store.result(CallAcoustics.self, of: .acoustics, for: call.call.id)?.value
        let muted = try await muted(visit, call).ranges.map { $0.startMs..<$0.endMs }
        let view = WaveView(channel: try channel(visit, call), durationMs: acoustics?.durationMs, mutedMs: muted)
        return try await readable {
            try await AudioSource.open(
                entry, in: archive, as: view, by: visit.house.settings.product.decoder, on: visit.house.audioThreads)
        }
    }

    /// A recording that is gone, was replaced or is broken is one that is not there.
    private static func readable<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch is AudioFileError {
            throw Refusal.noRecording
        } catch is InputError {
            throw Refusal.noRecording
        }
    }

    /// What is masked in the transcript is not heard; where a transcript does not say when that was, nothing is.
    private static func muted(_ visit: Visit, _ call: CallEntry) async throws -> Timeline {
        guard let words = try await visit.house.store.result(StoredTranscript.self, of: .transcript, for: call.call.id)
        else { return Timeline() }
        guard let redacted = words.value.redacted else { throw Refusal.notMasked }
        return redacted
    }

    /// `?side=agent` or `customer`, where the call says which channel is whose.
    private static func channel(_ visit: Visit, _ call: CallEntry) throws(Refusal) -> Int? {
        guard let text = visit.target.query["side"] else { return nil }
        guard let side = AudioSource.Side(rawValue: text), let agent = call.call.agentChannel else { throw .invalid }
        return side == .agent ? agent : 1 - agent
    }
}

extension Visit {
    /// Where the sound of a call can be had in this session for some minutes.
    func audioAddress(of call: CallID) -> String {
        "/calls/\(call.text.percentEncoded)/audio?grant="
            + AudioGrant.make(for: call, secret: guest.secret, now: house.now().epochSeconds)
    }
}

extension Refusal {
    fileprivate static let grantInvalid = Refusal(status: .unauthorized, code: "grant_invalid")
    fileprivate static let noConsent = Refusal(status: .forbidden, code: "no_consent")
    /// Nobody knows yet at which second something is said that is masked in its words.
    fileprivate static let notMasked = Refusal(status: .conflict, code: "not_masked")
    /// It is gone, was replaced, or cannot be read.
    fileprivate static let noRecording = Refusal(status: .notFound, code: "no_recording")
}
