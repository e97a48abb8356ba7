import CSandbox
import Glibc

/// What keeps this process, or one like it, from doing anything but calculating on what it is handed.
public struct Confinement: Hashable, Codable, Sendable {
    /// System calls beyond those of a calculation are refused by the kernel.
    public let filtersCalls: Bool
    /// The kernel lets it open nothing by name.
    public let hidesFiles: Bool

    public init(filtersCalls: Bool, hidesFiles: Bool) {
        self.filtersCalls = filtersCalls
        self.hidesFiles = hidesFiles
    }

    /// Neither is missing.
    public var isWhole: Bool { filtersCalls && hidesFiles }

    private enum CodingKeys: String, CodingKey {
        case filtersCalls = "filters_calls"
        case hidesFiles = "hides_files"
    }

    /// Confines the calling process for good: memory up to `memoryBytes` of address space, no file written, a handful of
    /// descriptors, and what the kernel has of `Confinement`. Every descriptor beyond the first three is closed. The
    /// process dies with the thread that started it.
    public static func enter(memoryBytes: Int) -> Confinement {
        csandbox_die_with_parent()
        csandbox_close_from(3)
        limit(RLIMIT_AS, to: memoryBytes)
        limit(RLIMIT_FSIZE, to: 0)
        limit(RLIMIT_CORE, to: 0)
        limit(RLIMIT_NOFILE, to: descriptorLimit)
        let inForce = csandbox_confine()
        return Confinement(
            filtersCalls: inForce & Int32(CSANDBOX_SECCOMP) != 0, hidesFiles: inForce & Int32(CSANDBOX_LANDLOCK) != 0)
    }

    /// The three standard ones, the file that is worked on, twice, and some to spare.
    private static let descriptorLimit = 16

    private static func limit(_ resource: __rlimit_resource, to value: Int) {
        var limits = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(Int32(resource.rawValue), &limits)
    }
}
