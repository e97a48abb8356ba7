import Archive
import ArgumentParser
import Pipeline

struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets",
        abstract: "List the telephone systems and help desks that are known, or print how one is read.",
        discussion: """
            A preset says how a telephone system names recordings and writes down calls, or how a help desk exports \
            chats, e-mails and tickets. Choose the one in sidetone.yaml with archive.preset, the others with \
            archive.written. To change one, print it into a file, edit that, and name the file instead.
            """)

    @Argument(help: "Print this preset as YAML.")
    var name: String?

    func run() throws {
        guard let name else {
            for name in ShippedPresets.names {
                Console.print("\(name): \(try PresetFile.load(name, zone: nil).title)")
            }
            for name in ShippedPresets.writtenNames {
                Console.print("\(name) (written): \(try PresetFile.loadWritten(name, zone: nil).title)")
            }
            return
        }
        guard let yaml = ShippedPresets.yaml(named: name) else {
            throw Failure.impossible(
                "\(name): expected one of \((ShippedPresets.names + ShippedPresets.writtenNames).joined(separator: ", "))"
            )
        }
        Console.raw(yaml)
    }
}
