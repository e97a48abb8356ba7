import Hashing
import CallModel
import Secrets

/// Leave to hear one call in one session for some minutes: part of the address of the audio, and worthless in any other
/// session, because it is derived from the session's own secret.
enum AudioGrant {
    /// How long a grant can be used, seconds; pages ask for the next one where the sound breaks off.
    static let validS = 600

    static func make(for call: CallID, secret: SecretToken, now: Int) -> String {
        let end = now + validS
        return "\(end)-\(proof(call, secret, end))"
    }

    static func isValid(_ grant: String, for call: CallID, secret: SecretToken, now: Int) -> Bool {
        let parts = grant.split(separator: "-")
        guard parts.count == 2, let end = Int(parts[0]), end > now, end <= now + validS else { return false }
        return isSameSecret(String(parts[1]), proof(call, secret, end))
    }

    private static func proof(_ call: CallID, _ secret: SecretToken, _ end: Int) -> String {
        secret.derived(for: "audio \(end) \(call.text)").hex
    }
}
