import ArgumentParser
import CallModel
import Foundation
import Pipeline
import Sampling
import Sandbox
import Scorecards
import Store

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check that this machine and these settings are ready for a night.",
        discussion: "Exit status 1 where something must be mended; each finding says what to do.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        Console.print("sidetone \(Version.current)")
        var isReady = true
        func say(_ name: String, _ problem: String?, _ fine: String) {
            isReady = isReady && problem == nil
            Console.print("\(problem == nil ? "ok  " : "MEND") \(name): \(problem ?? fine)")
        }
        let settings = try common.settings()
        say("archive", archiveProblem(settings), settings.archive ?? "")
        say("work directory", await workProblem(settings), settings.work)
        let (scorecards, errors) = try await scorecards(settings)
        say(
            "scorecards", errors.first?.description,
            scorecards.isEmpty
                ? "none: nothing is answered automatically" : scorecards.map(\.id).joined(separator: ", "))
        say(
            "draw", nil,
            settings.draw == nil ? "no policy: nothing is drawn for review" : "per \(settings.draw?.per.rawValue ?? "")"
        )
        let decoding = decodingState()
        say("decoding", decoding.problem, decoding.fine)
        say("formats", nil, "WAV, FLAC, Ogg Opus and Vorbis, MP3")
        if !isReady { throw ExitCode(1) }
    }

    /// Those that a night would judge by; without a work directory those of the folder.
    private func scorecards(_ settings: Settings) async throws -> (scorecards: [Scorecard], errors: [InputError]) {
        let folder = ScorecardFolder(path: settings.scorecards)
        guard let store = try? await common.openStore(settings) else { return folder.load() }
        return try await folder.load(inForceIn: store)
    }

    private func archiveProblem(_ settings: Settings) -> String? {
        do {
            _ = try settings.openArchive()
            return nil
        } catch {
            return error.description
        }
    }

    /// Decodes in a process of its own; a kernel that cannot confine it is worth a warning, no more.
    private func decodingState() -> (problem: String?, fine: String) {
        do {
            let confinement = try ConfinedDecoder.ofThisProgram.confinement()
            guard !confinement.isWhole else { return (nil, "in a process of its own that can do nothing else") }
            let missing = [
                confinement.filtersCalls ? nil : "filter system calls (seccomp)",
                confinement.hidesFiles ? nil : "hide files (Landlock)",
            ].compactMap(\.self).joined(separator: " and ")
            return (
                nil,
                "in a process of its own; WARNING: this kernel cannot \(missing): a recording that takes over the "
                    + "decoder could do what this user may"
            )
        } catch {
            return ("\(error)", "")
        }
    }

    private func workProblem(_ settings: Settings) async -> String? {
        do {
            guard common.hasStore(settings) else { return nil }
            let store = try await common.openStore(settings)
            let gate = try await Gatekeeper(store: store, now: .now, notesTime: false)
            if let problem = gate.clockProblem { return problem.description }
            return nil
        } catch {
            return "\(error)"
        }
    }
}
