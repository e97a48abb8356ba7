import CallModel
import Consent
import Store

/// Answers that say that they were taken later than now, as where somebody mistyped the year. On file they would decide
/// until then, whatever corrects them: they are a problem instead, which denies the call until the file is mended.
struct LaterAnswers {
    let clock: RunningClock
    /// Of which an answer was refused: what follows it in its chain waits for it to be mended.
    private var calls: Set<CallID> = []

    init(by clock: RunningClock) { self.clock = clock }

    /// - Returns: the records that may be on file, and a problem for each that may not. A withdrawal always may, and so
    ///   may what comes together with that of its call: it opens nothing.
    mutating func sift(_ records: [ConsentRecord], in file: String) -> (usable: [ConsentRecord], problems: [Problem]) {
        let later = later(among: records)
        calls.formUnion(later.map(\.callID))
        return (
            records.filter { $0.status == .withdrawn || !calls.contains($0.callID) },
            later.map { Problem(error(about: $0, in: file).denying($0.callID), callID: $0.callID) }
        )
    }

    /// - Throws: for the first of the records of a file that may not be on file; part of a chain is worth nothing.
    func refuse(_ records: [ConsentRecord], in file: String) throws(InputError) {
        if let first = later(among: records).first { throw error(about: first, in: file) }
    }

    private func later(among records: [ConsentRecord]) -> [ConsentRecord] {
        let latestS = clock.now.epochSeconds + Gatekeeper.clockToleranceS
        let withdrawn = Set(records.filter { $0.status == .withdrawn }.map(\.callID))
        return records.filter { $0.capture.at.epochSeconds > latestS && !withdrawn.contains($0.callID) }
    }

    private func error(about record: ConsentRecord, in file: String) -> InputError {
        InputError(
            code: "consent.taken_later", file: file, place: "record \(record.recordID), capture.at",
            expected: "expected an answer that was taken before now, \(clock.now.iso8601)")
    }
}
