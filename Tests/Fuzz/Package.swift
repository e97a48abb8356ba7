// swift-tools-version: 6.2
// Feeds whatever comes from outside with bytes that nobody would write, for `make fuzz`. A package of its own, since all
// of it is built with the instruments of libFuzzer; its targets are those of Sidetone, through links.
import PackageDescription

/// Counts which branches an input takes, so that libFuzzer keeps those that find new ones.
let instruments: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]

func library(_ name: String, pkgConfig: String) -> Target { .systemLibrary(name: name, pkgConfig: pkgConfig) }

func stage(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources,
        swiftSettings: instruments + [
            .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ])
}

let package = Package(
    name: "fuzz",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        library("CSndFile", pkgConfig: "sndfile"),
        library("CSodium", pkgConfig: "libsodium"),
        library("CSoxr", pkgConfig: "soxr"),
        .target(name: "CDSP", cSettings: [.unsafeFlags(["-O2", "-fsanitize=fuzzer-no-link"])]),
        .target(name: "CCurl"),
        .target(name: "CFuzzer"),
        stage("Hashing", ["CSodium"]),
        stage("CallModel", ["Hashing"]),
        stage("Consent", ["CallModel", "Hashing"], resources: [.embedInCode("Jurisdictions")]),
        stage("Transcripts", ["CallModel", "Hashing"]),
        stage("Languages", []),
        stage("Scorecards", ["CallModel", "Hashing", "Languages", .product(name: "Yams", package: "Yams")]),
        stage("AudioFiles", ["CDSP", "CSndFile", "CSoxr"]),
        stage("Transfers", ["CCurl"]),
        stage("Archive", ["CallModel", "Consent", "Hashing", "Transfers"], resources: [.embedInCode("Shipped")]),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Archive", "AudioFiles", "CFuzzer", "CallModel", "Consent", "Scorecards", "Transcripts",
                .product(name: "Yams", package: "Yams"),
            ]),
    ]
)
