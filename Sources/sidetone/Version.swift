/// The version of the program, as printed by `--version` and `doctor`.
enum Version {
    static let current = "0.1.0"
}
