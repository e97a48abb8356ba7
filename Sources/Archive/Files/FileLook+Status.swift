import Glibc

extension FileLook {
    init(_ status: stat) {
        let (ms, overflow) = Int(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1000)
        let clamped = overflow ? (status.st_mtim.tv_sec < 0 ? Int.min / 2 : Int.max / 2) : ms
        self.init(sizeBytes: Int(status.st_size), modifiedMs: clamped + Int(status.st_mtim.tv_nsec) / 1_000_000)
    }
}
