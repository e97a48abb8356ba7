public import Archive
public import Delivery
import Transfers
public import Sampling
public import Store

/// How Sidetone is set up, from flags, environment and `sidetone.yaml` together.
public struct Settings: Sendable {
    /// The folder of recordings, or `s3://bucket/prefix`.
    public var archive: String?
    public var bucket = BucketAccess()
    /// The folder of the database, caches and digests.
    public var work: String
    /// The database that several machines share; `nil` keeps it in the work directory.
    public var database: PostgresAddress?
    /// The folder of scorecards; `nil` answers nothing automatically.
    public var scorecards: String?
    public var manifests: [ManifestMapping]
    /// How the telephone system names recordings and writes down calls; `nil` where manifests and sidecars say it all.
    public var preset: ArchivePreset?
    /// How help desks export their chats, e-mails and tickets.
    public var written: [WrittenPreset] = []
    /// A file must stand still this long between two looks, seconds.
    public var settleS: Double
    /// An incomplete file younger than this may still be growing, seconds.
    public var growingS: Double
    public var workers: Int
    public var draw: DrawPolicy?
    public var calendar: LoadCalendar
    public var review: ReviewPolicy
    /// The installation's own words for themes (docs/themes.md); `nil` where there are none.
    public var lexicon: String?
    /// The reader's language: `en`, `uk`, `ru`, `pl`.
    public var digestLanguage: String
    /// Where the web page is reached, for links from digests; `nil` links to the recordings themselves.
    public var webURL: String?
    public var delivery = DeliverySettings.none
    /// `nil` asks no model.
    public var themeModel: ThemeModel?
    public var retention = RetentionPolicy()
    /// What looks into recordings.
    public var decoder: any RecordingDecoder = DirectDecoder()
    public var reports = ReportSettings()
    /// Makes words where no transcript comes with a recording; `nil` where nothing does.
    public var speech: SpeechSettings?

    public init(
        archive: String?, work: String, scorecards: String?, manifests: [ManifestMapping], settleS: Double,
        growingS: Double, workers: Int, draw: DrawPolicy?, calendar: LoadCalendar,
        review: ReviewPolicy = ReviewPolicy(), lexicon: String? = nil, digestLanguage: String, webURL: String?,
        preset: ArchivePreset? = nil
    ) {
        self.archive = archive
        self.work = work
        self.scorecards = scorecards
        self.manifests = manifests
        self.preset = preset
        self.settleS = settleS
        self.growingS = growingS
        self.workers = workers
        self.draw = draw
        self.calendar = calendar
        self.review = review
        self.lexicon = lexicon
        self.digestLanguage = digestLanguage
        self.webURL = webURL
    }

    /// The work directory with its database; made where it is missing.
    public func workDirectory() throws -> WorkDirectory { try WorkDirectory(path: work, database: database) }

    /// The store for a worker, who writes no audit entries: without the signing key, and with PostgreSQL without a work
    /// directory.
    /// - Throws: `StoreError.outdated` where the work directory tells that the database was put back by other means than
    ///   `restore`; without a work directory nothing does.
    public func openStoreForWorker() async throws -> (Store, any SQLDatabase) {
        let database: any SQLDatabase
        if let address = self.database {
            database = try await PostgresDatabase(address)
        } else {
            database = try await workDirectory().openDatabase()
        }
        let store = try await Store(database)
        if let head = WorkDirectory.unverifiedHead(in: work) { try await store.refuseOlder(than: head) }
        return (store, database)
    }

    /// Where digests link to. What lies in a bucket is opened by its keys alone.
    public var playLinks: PlayLinks {
        if let webURL { return .page(webURL) }
        guard let archive, !Bucket.isAddress(archive) else { return .none }
        return .recording(archive: archive)
    }

    /// Where remarks are sent to be understood; `nil` sends none anywhere.
    public var modelEndpoint: ModelEndpoint? {
        themeModel.flatMap { model in
            model.embeddings.map { name in
                ModelEndpoint(
                    address: model.url, model: name, key: model.key?.revealed,
                    client: WebClient(authority: delivery.authority))
            }
        }
    }

    /// Who puts titles of themes into words; `nil` leaves them in the customers'.
    public var chatEndpoint: ChatEndpoint? {
        themeModel.flatMap { model in
            model.chat.map { name in
                ChatEndpoint(
                    address: model.url, model: name, key: model.key?.revealed,
                    client: WebClient(authority: delivery.authority))
            }
        }
    }
}
