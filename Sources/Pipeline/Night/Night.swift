import Archive
public import CallModel
import Foundation
import Reports
import Scorecards
import Speech
public import Store
public import Themes

/// The nightly job: from an archive of recordings to measured, scored and drawn calls and a digest.
///
/// Every step is idempotent, so a night that was killed is completed by the next one, and a night over an unchanged
/// archive changes nothing.
public struct Night: Sendable {
    private let settings: Settings
    private let store: Store
    private let gate: Gatekeeper
    private let now: ZonedTime
    private let author: AuditAuthor
    private let progress: (any ProgressReporter)?
    private let workers: WorkQueue?
    private let clock: RunningClock
    /// `nil` where no speech engine is part of the night.
    private let desk: SpeechDesk?

    /// - Parameters:
    ///   - workers: the queue of those who work on the recordings; `nil` works on them here.
    ///   - now: this machine's clock; consent is judged by it, never by the date of the night.
    ///   - author: on whose behalf; `nil` for the nightly job itself.
    public init(
        settings: Settings, store: Store, now: ZonedTime, author: AuditAuthor? = nil,
        progress: (any ProgressReporter)? = nil, workers: WorkQueue? = nil
    ) async throws {
        self.settings = settings
        self.store = store
        gate = try await Gatekeeper(store: store, now: now)
        self.now = now
        self.author = author ?? .night(at: now)
        self.progress = progress
        self.workers = workers
        clock = RunningClock(at: now)
        desk = settings.nightlyDesk
    }

    /// Runs all steps for the night before `date`.
    /// - Throws: where the archive does not exist or the store fails; what is wrong with single files is in the report.
    public func run(date: ZonedTime) async throws -> NightReport {
        let intake = try await takeIn(date: date)
        let retired = try await endRetention()
        let (audioMs, written) = try await workOnCalls(intake)
        let drawn = try await draw(before: date)
        progress?.report(Progress(phase: .digest))
        try await themes.reword(try await themes.run())
        let digests = try await writeDigests(before: date)
        try await sendDigest(before: date)
        _ = try await NightReports(store: store, gate: gate, settings: settings).write(before: date)
        let receipts = try await issueReceipts()
        try await store.dropEmptyMonths(before: date.epochSeconds)
        let untold = try await store.problems(of: "webhook")
        let report = try await report(
            files: intake.queue.files, audioMs: audioMs, written: written, retired: retired, receipts: receipts,
            drawn: drawn, digests: digests)
        // What a webhook was not told is a problem until a night has said so; the audit log keeps it.
        try await store.forget(untold, of: "webhook")
        return report
    }

    /// Intake and admission only: which files are there, and what may become of them.
    public func ingest(date: ZonedTime) async throws -> NightReport {
        let intake = try await takeIn(date: date)
        let receipts = try await finishWithdrawals()
        let written = try await WrittenLedger(waiting: intake.written.holding { _ in WaitingReason.queued }, gate)
        return try await report(
            files: intake.queue.files, audioMs: 0, written: written, retired: 0, receipts: receipts, drawn: [],
            digests: [])
    }

    /// What a watch in the course of the day needs: new recordings are taken in and listened to, and their feedback joins
    /// the themes. No draw, no digest.
    public func listen(date: ZonedTime) async throws -> ThemeBook {
        _ = try await workOnCalls(takeIn(date: date))
        _ = try await finishWithdrawals()
        return try await themes.run()
    }

    /// After a withdrawal: themes without the call, every digest on disk that shows or counts it, and the reports.
    public func rebuildThemesAndDigests() async throws {
        try await themes.run()
        try await mendStaleDigests()
        _ = try await NightReports(store: store, gate: gate, settings: settings).write(before: now)
    }

    /// After a restoration: what is no longer granted goes before anything is made of what there is.
    public func takeBackAndRebuild() async throws {
        try await sweep()
        try await rebuildThemesAndDigests()
        _ = try await issueReceipts()
    }

    private var themes: ThemesStep {
        ThemesStep(
            store: store, gate: gate, lexicon: settings.lexicon, model: settings.modelEndpoint,
            chat: settings.chatEndpoint)
    }

    // MARK: Files

    /// What there is to work on.
    private struct Intake {
        let archive: any RecordingArchive
        let queue: NightQueue
        let written: WrittenCases
    }

    private func takeIn(date: ZonedTime) async throws -> Intake {
        try await store.replaceProblems([gate.clockProblem].compactMap(\.self).map { Problem($0) }, of: "clock")
        let archive = try await endingWhatIsOnFile { try settings.openArchive() }
        let night = try await store.beginNight(date: date.day, archive: archive.path)
        let written = try await WrittenLoss(store: store).mended(
            WrittenCases(settings.written, in: archive, patience: settings.patience, nowMs: { Date.nowMs }))
        let intake = IntakeStep(
            store: store, archive: archive, manifests: settings.manifests, preset: settings.preset, written: written,
            night: night, author: author, clock: clock)
        let files = try await endingWhatIsOnFile {
            try await intake.run { seen in progress?.report(Progress(phase: .intake, filesDone: seen)) }
        }
        let queue = NightQueue(
            store: store, night: night, files: files,
            hands: workers.map { .workers($0) } ?? .threads(WorkerThreads(width: settings.workers)), progress: progress)
        try await sweep()
        try await admit(archive, queue)
        try await DuplicateStep(store: store, night: night).run()
        return Intake(archive: archive, queue: queue, written: written)
    }

    /// Where the archive is missing, or nothing can be concluded from it, what is on file ends all the same: consent that
    /// was taken back, and what was kept long enough. Both are judged by what is on file alone, so nothing goes because
    /// its recording cannot be seen. What has merely expired stays, used for nothing: its renewal may lie in the archive,
    /// unread.
    private func endingWhatIsOnFile<Found>(_ look: () async throws -> Found) async throws -> Found {
        do {
            return try await look()
        } catch let error as InputError {
            try await sweep(keepingExpired: true)
            _ = try await endRetention()
            try await rebuildThemesAndDigests()
            _ = try await issueReceipts()
            throw error
        }
    }

    private func sweep(keepingExpired: Bool = false) async throws {
        try await ConsentSweep(
            store: store, gate: gate, author: author, receipts: receiptDesk(), keepsExpired: keepingExpired
        ).run()
    }

    private func admit(_ archive: any RecordingArchive, _ queue: NightQueue) async throws {
        let walkedAtMs = Date.nowMs
        let step = try await steps(archive, scorecards: []).admission(walkedAtMs: walkedAtMs)
        // The second look comes no sooner than this.
        try await Task.sleep(for: .milliseconds(settings.patience.quietMs))
        try await queue.forEach(.admission, phase: .admission) { (try await step.admit($0), 0) }
    }

    // MARK: Ends

    /// Deletes what has been kept long enough, where somebody said how long that is.
    private func endRetention() async throws -> Int {
        guard settings.retention.runsEveryNight, gate.clockProblem == nil else { return 0 }
        let step = RetentionStep(store: store, gate: gate, policy: settings.retention, now: now, author: author)
        return try await step.run().count { !$0.isHeld }
    }

    /// What is left to do after erasures that need a receipt, also after those of commands that did not get there:
    /// themes and digests are made without the calls, and what is left of them is looked for.
    /// - Returns: the receipts that were signed, by call.
    func finishWithdrawals() async throws -> [SignedReceipt] {
        guard try await !store.pendingReceipts().isEmpty else { return [] }
        try await rebuildThemesAndDigests()
        return try await issueReceipts()
    }

    private func issueReceipts() async throws -> [SignedReceipt] {
        guard try await !store.pendingReceipts().isEmpty else { return [] }
        CommandSpeechEngine.removeAbandonedClips(in: WorkDirectory.speech(in: settings.work))
        try await store.compact()
        return try await receiptDesk().issueAll()
    }

    private func receiptDesk() throws -> ReceiptDesk {
        ReceiptDesk(work: try settings.workDirectory(), store: store, author: author)
    }

    // MARK: Calls

    /// - Returns: the audio that was worked on, milliseconds, and what became of the written cases.
    private func workOnCalls(_ intake: Intake) async throws -> (audioMs: Int, written: WrittenLedger) {
        let steps = try await steps(intake.archive, scorecards: loadScorecards())
        let queue = intake.queue
        let watch = ConsentWatch(store, executor: queue.executor)
        let work = WatchedWork(steps: steps, store: store, watch: watch)
        let audioMs = try await watch.during {
            try await queue.forEach(.call, phase: .calls) { try await work.run($0) }
        }
        return (audioMs, try await WrittenStep(store: store, steps: steps).run(intake.written))
    }

    private func steps(_ archive: any RecordingArchive, scorecards: [Scorecard]) async throws -> RecordingSteps {
        try await RecordingSteps(
            settings: settings, store: store, gate: gate, archive: archive, scorecards: scorecards, desk: desk,
            clock: clock)
    }

    private func loadScorecards() async throws -> [Scorecard] {
        let (scorecards, errors) = try await ScorecardFolder(path: settings.scorecards).load(keepingIn: store)
        try await store.replaceProblems(errors.map { Problem($0) }, of: "scorecards")
        return scorecards
    }

    // MARK: Draw, digest, report

    private func draw(before date: ZonedTime) async throws -> [String] {
        guard let policy = settings.draw else { return [] }
        progress?.report(Progress(phase: .draw))
        return try await DrawStep(store: store, gate: gate, policy: policy, author: author).run(before: date)
    }

    /// The digest of the week of the day before, made anew every night until the week is over; and those of earlier
    /// weeks that show something which was taken back since.
    private func writeDigests(before date: ZonedTime) async throws -> [String] {
        let yesterday = CivilDay(date).adding(days: -1)
        let written = try await write(DigestPeriod(weekOf: yesterday)) { try await build($0) }
        try await mendStaleDigests()
        return written
    }

    /// Words that may not be shown any more go first from all of them: to count anew takes its time.
    private func mendStaleDigests() async throws {
        let stale = try await store.staleDigests().compactMap(DigestPeriod.init)
        for written in stale.compactMap(digestFolder.stored) {
            let bare = try await digestStep.withholding(from: written)
            if bare != written { _ = try digestFolder.write(bare) }
        }
        for period in stale { try await write(period) { try await mended($0) } }
    }

    /// Made anew; where calls that it counts are past retention, as it was without the words that are gone: made anew, it
    /// would forget what there was.
    private func mended(_ period: DigestPeriod) async throws -> Digest {
        guard try await store.isPastRetention(digest: period.description), let written = digestFolder.stored(period)
        else { return try await build(period) }
        return try await digestStep.withholding(from: written)
    }

    private func build(_ period: DigestPeriod) async throws -> Digest {
        try await digestStep.build(period, for: readerLanguage)
    }

    @discardableResult private func write(
        _ period: DigestPeriod, _ make: (DigestPeriod) async throws -> Digest
    ) async throws -> [String] {
        // Counted before the evidence is read: an erasure in between leaves the digest stale, and it is made again.
        let erasures = try await store.erasureCount()
        let digest = try await make(period)
        let paths = try digestFolder.write(digest)
        let note = WrittenDigest(
            period: period.description, firstDay: period.firstDay, lastDay: period.lastDay,
            looksBackTo: ThemeHistory.firstDay(of: period), calls: digest.calls)
        try await store.note(note, erasures: erasures, by: author)
        return paths
    }

    private var digestStep: DigestStep {
        DigestStep(store: store, gate: gate, links: settings.playLinks, chatModel: settings.themeModel?.chat)
    }

    /// The digest of the last full week, to those who have not got it. Who cannot be reached is on file as a problem, and
    /// tried again by the next night.
    private func sendDigest(before date: ZonedTime) async throws {
        guard settings.delivery.nightly == true else { return }
        let sending = DigestSending(store: store, digests: digestStep, settings: settings.delivery)
        var problems: [Problem] = []
        do {
            problems = try await sending.send(
                DigestPeriod(weekOf: CivilDay(date)).previous, for: readerLanguage, by: author, again: false
            ).compactMap(\.problem)
        } catch let error as InputError {
            problems = [Problem(error)]
        }
        try await store.replaceProblems(problems, of: "delivery")
    }

    private var readerLanguage: ReaderLanguage { ReaderLanguage(rawValue: settings.digestLanguage) ?? .en }

    private var digestFolder: DigestFolder { DigestFolder(path: settings.work + "/digests") }

    private func report(
        files: Int, audioMs: Int, written: WrittenLedger, retired: Int, receipts: [SignedReceipt], drawn: [String],
        digests: [String]
    ) async throws -> NightReport {
        let work = try settings.workDirectory()
        let counts = try await store.ledger().map {
            NightLedger.FateCount(fate: $0.fate, reason: $0.reason, count: $0.count)
        }
        let problems = try await store.problems()
        return NightReport(
            ledger: NightLedger(fileCount: files, counts: counts),
            callsWithoutRecording: try await store.callsWithoutRecordingCount(),
            failed: try await store.recordings(with: .quarantined), problems: problems,
            audioMs: audioMs, written: written, retired: retired,
            receipts: receipts.map { work.receiptPath($0.receipt.receiptID) }, drawn: drawn, digests: digests,
            speech: await desk?.tally)
    }
}
