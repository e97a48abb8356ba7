import CFuzzer
import Glibc

/// `fuzz TARGET [an argument of libFuzzer …]`: feeds one reader with inputs that nobody would write. A trap, a time-out
/// and too much memory are what libFuzzer looks for.
@main
enum Fuzz {
    static func main() {
        _ = target
        // libFuzzer sees the name of the program and what follows the target.
        var arguments = CommandLine.unsafeArgv + 1
        var count = CommandLine.argc - 1
        let feed: sidetone_fuzz_feed = { bytes, count in
            Fuzz.target.feed(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        }
        var status: CInt = 0
        withUnsafeMutablePointer(to: &arguments) { place in
            place.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
                status = LLVMFuzzerRunDriver(&count, $0, feed)
            }
        }
        exit(status)
    }

    private static let target: Target = {
        guard CommandLine.arguments.count > 1, let target = Target(rawValue: CommandLine.arguments[1]) else {
            print(Target.allCases.map(\.rawValue).joined(separator: "\n"))
            exit(CommandLine.arguments.count > 1 ? 2 : 0)
        }
        return target
    }()
}
