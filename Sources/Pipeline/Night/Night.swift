import Archive
public import CallModel
import Foundation
public import Logging
import Reports
import Scorecards
public import Store
import Themes

/// The nightly job: from an archive of recordings to measured, scored and drawn calls and a digest.
///
/// Every step is idempotent, so a night that was killed is completed by the next one, and a night over an unchanged
/// archive changes nothing.
public struct Night: Sendable {
    private let settings: Settings
    private let store: Store
    private let gate: Gatekeeper
    private let logger: Logger
    private let progress: (any ProgressReporter)?
    /// Recordings looked at in one page.
    private static let page = 512

    /// - Parameter now: this machine's clock; consent is judged by it, never by the date of the night.
    public init(
        settings: Settings, store: Store, now: ZonedTime, logger: Logger, progress: (any ProgressReporter)? = nil
    ) async throws {
        self.settings = settings
        self.store = store
        gate = try await Gatekeeper(store: store, now: now)
        self.logger = logger
        self.progress = progress
    }

    /// Runs all steps for the night before `date`.
    /// - Throws: where the archive does not exist or the store fails; what is wrong with single files is in the report.
    public func run(date: ZonedTime) async throws -> NightReport {
        let (number, archive, files) = try await ingest(date: date)
        let audioMs = try await workOnCalls(archive, night: number, files: files)
        let drawn = try await draw(before: date)
        progress?.report(Progress(phase: .digest))
        try await ThemesStep(store: store, gate: gate).run()
        let digests = try await writeDigests(before: date)
        return try await report(files: files, audioMs: audioMs, drawn: drawn, digests: digests)
    }

    /// Intake and admission only: which files are there, and what may become of them.
    public func ingest(date: ZonedTime) async throws -> NightReport {
        let (_, _, files) = try await ingest(date: date)
        return try await report(files: files, audioMs: 0, drawn: [], digests: [])
    }

    /// After a withdrawal: themes without the call, and every digest that was written once made again.
    public func rebuildThemesAndDigests() async throws {
        try await ThemesStep(store: store, gate: gate).run()
        for period in try digestFolder.periods() { try await write(period) }
    }

    // MARK: Files

    private func ingest(date: ZonedTime) async throws -> (night: Int, ArchiveFolder, files: Int) {
        guard let path = settings.archive else {
            throw InputError(
                code: "archive.missing", file: "--archive", expected: "expected the folder of recordings")
        }
        let archive = try ArchiveFolder(path: path)
        let night = try await store.beginNight(date: date.day, archive: path)
        let intake = IntakeStep(store: store, archive: archive, manifests: settings.manifests, night: night)
        let files = try await intake.run { seen in progress?.report(Progress(phase: .intake, filesDone: seen)) }
        try await admit(archive, night: night, files: files)
        try await DuplicateStep(store: store, night: night).run()
        return (night, archive, files)
    }

    private func admit(_ archive: ArchiveFolder, night: Int, files: Int) async throws {
        let patience = Settling.Patience(
            quietMs: Int(settings.settleS * 1000), incompleteMs: Int(max(settings.growingS, settings.settleS) * 1000))
        let step = AdmissionStep(
            store: store, gate: gate, archive: archive, patience: patience, walkedAtMs: Self.nowMs(), nowMs: Self.nowMs)
        // The second look comes no sooner than this.
        try await Task.sleep(for: .milliseconds(patience.quietMs))
        try await forEachQueued(phase: .admission, files: files, night: night) { entry in
            (try await step.admit(entry), 0)
        }
    }

    // MARK: Calls

    private func workOnCalls(_ archive: ArchiveFolder, night: Int, files: Int) async throws -> Int {
        let step = TranscriptStep(store: store, archive: archive)
        let work = CallWork(
            store: store, gate: gate, acoustics: AcousticsStep(store: store, archive: archive), transcript: step,
            answers: AnswersStep(
                store: store, scorecards: try await loadScorecards(), calendar: settings.calendar),
            feedback: FeedbackStep(store: store, spotter: .standard))
        return try await forEachQueued(phase: .calls, files: files, night: night) { entry in
            try await work.run(entry)
        }
    }

    /// Hands every queued entry to `body` on worker threads and stores what it returns.
    /// - Returns: the audio that was worked on, milliseconds.
    @discardableResult
    private func forEachQueued(
        phase: Progress.Phase, files: Int, night: Int,
        _ body: @escaping @Sendable (RecordingEntry) async throws -> (RecordingEntry, audioMs: Int)
    ) async throws -> Int {
        let threads = WorkerThreads(width: settings.workers)
        var progress = Progress(phase: phase, filesTotal: files)
        var last = ""
        while true {
            let page = try await store.recordings(after: last, limit: Self.page)
            guard let end = page.last else { return progress.audioMs }
            last = end.path
            progress.filesDone += page.count { !$0.isQueued }
            let store = store
            try await withThrowingTaskGroup(of: Int.self) { group in
                var waiting = page.filter(\.isQueued)[...]
                // A few more than there are threads, so that groups of results share a commit.
                for _ in 0..<(threads.width * 4) { addNext(from: &waiting, to: &group) }
                while let audioMs = try await group.next() {
                    addNext(from: &waiting, to: &group)
                    progress.filesDone += 1
                    progress.audioMs += audioMs
                    self.progress?.report(progress)
                }
            }
            func addNext(
                from waiting: inout ArraySlice<RecordingEntry>, to group: inout ThrowingTaskGroup<Int, any Error>
            ) {
                guard let entry = waiting.popFirst() else { return }
                group.addTask(executorPreference: threads) {
                    let (result, audioMs) = try await body(entry)
                    if result != entry { try await store.save([result], night: night) }
                    return audioMs
                }
            }
        }
    }

    private func loadScorecards() async throws -> [Scorecard] {
        let (scorecards, errors) = ScorecardFolder(path: settings.scorecards).load()
        try await store.replaceProblems(errors.map { Problem($0) }, of: "scorecards")
        return scorecards
    }

    // MARK: Draw, digest, report

    private func draw(before date: ZonedTime) async throws -> [String] {
        guard let policy = settings.draw else { return [] }
        progress?.report(Progress(phase: .draw))
        return try await DrawStep(store: store, gate: gate, policy: policy).run(before: date)
    }

    /// The digest of the week of the day before.
    private func writeDigests(before date: ZonedTime) async throws -> [String] {
        let yesterday = ZonedTime(epochSeconds: date.epochSeconds - 86_400, utcOffsetSeconds: date.utcOffsetSeconds)
        return try await write(DigestPeriod(weekOf: CivilDay(yesterday)))
    }

    @discardableResult private func write(_ period: DigestPeriod) async throws -> [String] {
        let digest = try await DigestStep(store: store, gate: gate, links: settings.playLinks)
            .build(period, for: DigestLanguage(rawValue: settings.digestLanguage) ?? .en)
        return try digestFolder.write(digest)
    }

    private var digestFolder: DigestFolder { DigestFolder(path: settings.work + "/digests") }

    private func report(
        files: Int, audioMs: Int, drawn: [String], digests: [String]
    ) async throws -> NightReport {
        let counts = try await store.ledger().map {
            NightLedger.FateCount(fate: $0.fate, reason: $0.reason, count: $0.count)
        }
        return NightReport(
            ledger: NightLedger(fileCount: files, counts: counts),
            callsWithoutRecording: try await store.callsWithoutRecordingCount(),
            failed: try await store.recordings(with: .quarantined), problems: try await store.problems(),
            audioMs: audioMs, drawn: drawn, digests: digests)
    }

    @Sendable private static func nowMs() -> Int { Int(Date.now.timeIntervalSince1970 * 1000) }
}
