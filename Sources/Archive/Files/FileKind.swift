import Glibc

/// What a name in a folder stands for.
public enum FileKind: String, Codable, Sendable {
    case regular
    case folder
    case symbolicLink = "symbolic_link"
    case pipe, socket, device

    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
    }
}
