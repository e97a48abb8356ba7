import Archive
import CallModel
import Consent
import Reports

/// What became of a written case, and why.
struct WrittenFate {
    let fate: Fate
    var reason: String?

    static let processed = WrittenFate(fate: .processed)
    /// A recorded call has its id.
    static let conflict = WrittenFate(fate: .quarantined, reason: "conflict")
}

extension WrittenFate {
    init(_ denial: ConsentDenial) {
        self.init(fate: denial == .withdrawn ? .erased : .refused, reason: denial.code)
    }
}

extension WrittenLedger {
    /// Of those that wait, as far as consent does not deny them anyway.
    init(waiting cases: WrittenCases, _ gate: Gatekeeper) async throws {
        self.init()
        for waiting in cases.waiting {
            if case .denied(let denial) = await gate.consent(to: waiting.id, audio: nil).decideUse() {
                add(WrittenFate(denial))
            } else {
                add(.waiting, waiting.reason)
            }
        }
    }

    mutating func add(_ fate: WrittenFate) { add(fate.fate, fate.reason) }
}
