import Glibc

/// A descriptor of the test's own.
final class Handle {
    let descriptor: Int32

    init?(_ path: String) {
        descriptor = open(path, O_RDONLY)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    func seekToEnd() { lseek(descriptor, 0, SEEK_END) }

    var isOpen: Bool { fcntl(descriptor, F_GETFD) >= 0 }
}
