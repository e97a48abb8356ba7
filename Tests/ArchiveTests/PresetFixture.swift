import Archive
import CallModel
import FoundationEssentials

/// Reads a scratch archive through a preset written as JSON.
func read(
    _ json: String, in scratch: ScratchFolder, zone: String? = "Europe/Kyiv"
) async throws -> (entries: [MetadataEntry], faults: [InputError]) {
    try await PresetSamples.read(preset(json, zone: zone), in: scratch.archive)
}

func preset(_ json: String, zone: String? = "Europe/Kyiv") throws -> ArchivePreset {
    try JSONDecoder().decode(ArchivePreset.self, from: Data(json.utf8))
        .inZone(zone.flatMap { TimeZone(identifier: $0) })
}
