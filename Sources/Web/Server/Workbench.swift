import Archive
public import CallModel
import NIOPosix
import Pipeline
public import Store

/// What every page stands on: the store, the settings, the clock.
public struct Workbench: Sendable {
    let store: Store
    let settings: WebSettings
    let now: @Sendable () -> ZonedTime
    let passwords = PasswordDesk()
    let throttle = SignInThrottle()
    let figures = ServerFigures()
    let gates: GateKeeping
    let shelf: ScorecardShelf
    let suggestions = SuggestionShelf()
    let audit = AuditWatch()
    let madeDigests = DigestShelf()
    /// `nil` where there is no folder of recordings: then nothing is played.
    let archive: (any RecordingArchive)?
    /// For reading and decoding recordings.
    let audioThreads = NIOThreadPool(numberOfThreads: 4)
    let reports: ReportRoom

    /// - Parameter now: this machine's clock.
    public init(store: Store, settings: WebSettings, now: @escaping @Sendable () -> ZonedTime) {
        self.store = store
        self.settings = settings
        self.now = now
        gates = GateKeeping(store: store)
        shelf = ScorecardShelf(path: settings.product.scorecards, store: store)
        archive = try? settings.product.openArchive()
        audioThreads.start()
        reports = ReportRoom(threads: audioThreads)
    }

    /// The consent gate as of now.
    /// - Throws: where the store does not answer: then nothing is shown.
    func gate() async throws -> Gatekeeper { try await gates.gate(now: now()) }
}
