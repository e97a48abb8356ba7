// swift-tools-version: 6.2
import PackageDescription

/// The same strictness for every target: a warning is an error, imports are internal and explicit.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// Stages that calculate are optimised in debug builds too: tests run whole nights, and would take minutes otherwise.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A stage of the pipeline: `Sources/<name>`.
func stage(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], exclude: [String] = [],
    calculates: Bool = false
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: calculates ? strict + optimised : strict)
}

/// The specification of a stage: `Tests/<name>Tests`.
func specification(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

/// The module map of a system library: `Sources/<name>`.
func library(_ name: String, pkgConfig: String, debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
    name: "sidetone",
    products: [.executable(name: "sidetone", targets: ["sidetone"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        library("CSndFile", pkgConfig: "sndfile", debian: "libsndfile1-dev"),
        library("CSodium", pkgConfig: "libsodium", debian: "libsodium-dev"),
        library("CSoxr", pkgConfig: "soxr", debian: "libsoxr-dev"),
        .target(name: "CCurl"),
        .target(name: "CPostgres"),
        .target(name: "CDSP", cSettings: [.unsafeFlags(["-O3"])]),
        .target(name: "CSandbox"),

        // Pure: no file, socket, database, clock or ambient randomness.
        stage("Hashing", ["CSodium"]),
        stage("CallModel", ["Hashing"], calculates: true),
        stage("Consent", ["CallModel", "Hashing"], resources: [.embedInCode("Jurisdictions")]),
        stage("Signal", ["CDSP"], calculates: true),
        stage("Acoustics", ["CallModel", "Signal", "CDSP"], calculates: true),
        stage("Transcripts", ["CallModel", "Hashing"], calculates: true),
        stage("Languages", calculates: true),
        stage("Scorecards", ["CallModel", "Hashing", "Languages", yams], calculates: true),
        stage("Reviews", ["CallModel", "Hashing", "Scorecards"]),
        stage("Sampling", ["CallModel", "Hashing"], calculates: true),
        stage("Accounts", ["CallModel"]),
        stage("Themes", ["CallModel", "Hashing", "Languages"], calculates: true),
        stage("Reports", ["CallModel", mustache], resources: [.embedInCode("Templates")]),

        // I/O begins here.
        stage("AudioFiles", ["CDSP", "CSndFile", "CSoxr"], calculates: true),
        stage("Sandbox", ["CSandbox"]),
        stage("Archive", ["CallModel", "Consent", "Hashing", "Transfers"], resources: [.embedInCode("Shipped")]),
        stage("Transfers", ["CCurl"]),
        stage("Delivery", ["CCurl", "Hashing", "Transfers"]),
        stage("Speech", ["CallModel", "Transcripts", "Transfers"]),
        stage("Secrets", ["CSodium", "Hashing"]),
        stage("Store", ["Accounts", "CPostgres", "CallModel", "Hashing", grdb, grdbSQLite]),
        stage(
            "Pipeline",
            [
                "Acoustics", "Archive", "AudioFiles", "CallModel", "Consent", "Delivery", "Hashing", "Languages",
                "Reports", "Reviews", "Sampling", "Sandbox", "Scorecards", "Signal", "Speech", "Store", "Themes",
                "Transcripts", "Transfers", yams,
            ]),
        stage(
            "Web",
            [
                "Accounts", "Archive", "AudioFiles", "CallModel", "Consent", "Hashing", "Pipeline", "Reports",
                "Reviews",
                "Sampling", "Scorecards", "Secrets", "Store", "Themes", httpTypes, hummingbird, lifecycle, logging,
                mustache, nioCore, nioPosix, unixSignals,
            ],
            resources: [.embedInCode("Assets"), .embedInCode("Messages"), .embedInCode("Templates")],
            exclude: ["README.md"]),
        .executableTarget(
            name: "sidetone",
            dependencies: [
                "Accounts", "Acoustics", "Archive", "AudioFiles", "CallModel", "Consent", "Delivery", "Hashing",
                "Languages", "Pipeline", "Reports", "Sampling", "Sandbox", "Scorecards", "Secrets", "Speech", "Store",
                "Themes", "Transcripts", "Transfers", "Web", argumentParser, configuration, logging,
            ],
            swiftSettings: strict),

        specification("CallModel", ["Hashing"]),
        specification("Consent", ["CallModel", "Hashing"]),
        specification("Signal", ["CDSP"]),
        specification("Acoustics", ["CDSP", "CallModel", "Signal"]),
        specification("Transcripts", ["CallModel", "Hashing"]),
        specification("Languages"),
        specification("Scorecards", ["CallModel", "Hashing", "Languages"]),
        specification("Reviews", ["CallModel", "Scorecards"]),
        specification("Sampling", ["CallModel", "Hashing"]),
        specification("Themes", ["CallModel", "Hashing", "Languages"]),
        specification("Reports", ["CallModel"]),
        specification("AudioFiles", ["CDSP", "CSndFile"]),
        specification("Archive", ["CallModel", "Consent", "DeliveryStub", "Hashing", "Transfers", yams]),
        .target(name: "DeliveryStub", path: "Tests/DeliveryStub", swiftSettings: strict),
        specification("Transfers"),
        specification("Delivery", ["DeliveryStub", "Hashing", "Transfers"]),
        specification("Speech", ["CallModel", "DeliveryStub", "Transcripts", "Transfers"]),
        .target(name: "TestDatabase", dependencies: ["Store"], path: "Tests/TestDatabase", swiftSettings: strict),
        .target(name: "TestFolders", path: "Tests/TestFolders", swiftSettings: strict),
        specification("Store", ["CallModel", "Hashing", "TestDatabase", "TestFolders"]),
        specification(
            "Pipeline",
            [
                "AudioFiles", "CallModel", "Consent", "Delivery", "DeliveryStub", "Hashing", "Languages", "Reports",
                "Sampling", "Speech", "Store", "TestDatabase", "TestFolders", "Themes", "Transcripts", "Transfers",
            ]),
        specification("Accounts"),
        specification("Secrets"),
        specification(
            "Web",
            [
                "Accounts", "AudioFiles", "CallModel", "Consent", "CSndFile", "Hashing", "Pipeline", "Reports",
                "Reviews", "Sampling", "Scorecards", "Secrets", "Speech", "Store", "TestDatabase", "TestFolders",
                "Themes", httpTypes, hummingbird, logging, nioCore,
            ]),
        .testTarget(
            name: "sidetoneTests",
            dependencies: ["sidetone", "AudioFiles", "CallModel", "Pipeline", "Sandbox", "Speech", "TestFolders"],
            swiftSettings: strict),
    ]
)
