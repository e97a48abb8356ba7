// swift-tools-version: 6.2
// What the parts of the analysis cost. A package of its own, so that nobody builds it who does not measure; its targets
// are those of Sidetone, through links.
import PackageDescription

func library(_ name: String, pkgConfig: String) -> Target { .systemLibrary(name: name, pkgConfig: pkgConfig) }

func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(
        name: name, dependencies: dependencies,
        swiftSettings: [
            .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ])
}

let package = Package(
    name: "benchmarks",
    targets: [
        library("CSndFile", pkgConfig: "sndfile"),
        library("CSodium", pkgConfig: "libsodium"),
        library("CSoxr", pkgConfig: "soxr"),
        .target(name: "CDSP", cSettings: [.unsafeFlags(["-O3"])]),
        stage("Hashing", ["CSodium"]),
        stage("CallModel", ["Hashing"]),
        stage("Signal", ["CDSP"]),
        stage("Acoustics", ["CDSP", "CallModel", "Signal"]),
        stage("AudioFiles", ["CDSP", "CSndFile", "CSoxr"]),
        stage("Languages", []),
        stage("Themes", ["CallModel", "Hashing", "Languages"]),
        .executableTarget(name: "utterances", dependencies: ["Themes"]),
        .executableTarget(
            name: "kernels", dependencies: ["Acoustics", "AudioFiles", "CallModel", "Signal"]),
    ]
)
