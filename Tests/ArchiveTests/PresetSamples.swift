import Archive
import CallModel
import FoundationEssentials
import Yams

/// The samples of `samples/presets`: what is read from them, and what should be.
enum PresetSamples {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "samples/presets")

    static func preset(_ name: String) throws -> ArchivePreset {
        let yaml = try Yams.compose(yaml: ShippedPresets.yaml(named: name) ?? "")
        return try YAMLDecoder().decode(ArchivePreset.self, from: yaml ?? Node([:]))
            .inZone(TimeZone(identifier: "Europe/Kyiv"))
    }

    static func written(_ name: String) throws -> WrittenPreset {
        try YAMLDecoder().decode(WrittenPreset.self, from: ShippedPresets.yaml(named: name) ?? "")
    }

    static func archive(_ name: String) throws -> ArchiveFolder {
        try ArchiveFolder(path: root.appending(path: name).path)
    }

    /// One line per call, as in `expected.tsv`.
    static func lines(_ entries: [MetadataEntry]) -> [String] { entries.map(line) }

    static func expected(_ name: String) throws -> [String] {
        let text = try String(contentsOf: root.appending(path: name).appending(path: "expected.tsv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map(String.init)
    }

    static func read(_ preset: ArchivePreset, in archive: ArchiveFolder) async throws -> (
        entries: [MetadataEntry], faults: [InputError]
    ) {
        var entries: [MetadataEntry] = []
        var faults: [InputError] = []
        try await PresetSource(preset, in: archive).forEach { result in
            switch result {
            case .success(let entry): entries.append(entry)
            case .failure(let error): faults.append(error)
            }
        }
        return (entries, faults)
    }

    private static func line(_ entry: MetadataEntry) -> String {
        let call = entry.metadata
        let texts: [String?] = [
            entry.recording, call.callID?.text, call.startedAt?.iso8601, call.direction?.rawValue,
            call.agentChannel?.description, call.agent, call.queue, call.customer, call.waitMs?.description,
            call.talkMs?.description, call.transferredTo, call.outcome, call.caseID, call.leg?.description,
            call.previousCall?.text,
        ]
        return texts.map { $0 ?? "" }.joined(separator: "\t")
    }
}
