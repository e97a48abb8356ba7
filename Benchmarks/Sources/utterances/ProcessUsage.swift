import Glibc

/// What this process has used since it began.
struct ProcessUsage {
    let processorSeconds: Double
    let peakMemoryMB: Int

    init() {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peakMemoryMB = usage.ru_maxrss / 1024
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + 1e-6 * Double(time.tv_usec) }
}
