import Archive
import CallModel
import Testing

/// What every shipped preset owes.
struct PresetContractTests {
    @Test(arguments: ShippedPresets.names)
    func `its sample is read as expected, without a fault`(_ name: String) async throws {
        let (entries, faults) = try await PresetSamples.read(
            PresetSamples.preset(name), in: PresetSamples.archive(name))
        #expect(faults == [])
        #expect(PresetSamples.lines(entries) == (try PresetSamples.expected(name)))
    }

    @Test(arguments: ShippedPresets.names)
    func `every call that is told has an id and a start`(_ name: String) async throws {
        for entry in try await PresetSamples.read(PresetSamples.preset(name), in: PresetSamples.archive(name)).entries {
            _ = try entry.metadata.call(file: entry.file)
        }
    }

    @Test(arguments: ShippedPresets.names)
    func `it names itself and the documents it was made from`(_ name: String) throws {
        let preset = try PresetSamples.preset(name)
        #expect(preset.name == name)
        #expect(!preset.documents.isEmpty)
    }

    @Test(arguments: ShippedPresets.names)
    func `an empty archive has no calls and no faults`(_ name: String) async throws {
        let scratch = try ScratchFolder()
        let (entries, faults) = try await PresetSamples.read(PresetSamples.preset(name), in: scratch.archive)
        #expect(entries.isEmpty && faults.isEmpty)
    }

    @Test(arguments: ShippedPresets.names)
    func `a recording of which nothing is known is an error that says what was expected`(_ name: String) throws {
        let preset = try PresetSamples.preset(name)
        #expect(try preset.metadata(ofRecording: "holiday greeting.wav") == nil)
        #expect(
            preset.refusal(ofRecording: "holiday greeting.wav").expected.hasPrefix("expected a row of the tables of"))
    }
}
