import Glibc

/// Time that this process has spent on a core.
enum CPUTime {
    /// Median of several runs, seconds.
    static func median(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
        let times = try (0..<runs).map { _ in
            let start = now
            try work()
            return now - start
        }
        return times.sorted()[runs / 2]
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
    }
}
