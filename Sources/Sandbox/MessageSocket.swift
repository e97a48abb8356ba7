import CSandbox
import Glibc

/// One end of a stream between two processes: messages with their length in front, and with a message perhaps an open
/// file. Owns its descriptor.
public struct MessageSocket: ~Copyable, Sendable {
    /// No message is longer, whatever its first bytes claim.
    public static let longestBytes = 64 << 20
    private static let headerBytes = 4
    private static let pieceBytes = 64 << 10

    private let descriptor: Int32

    public init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Sends a message, and with it a descriptor that stays the caller's too. Blocks while the other side does not read.
    public func send(_ message: [UInt8], with file: Int32? = nil) throws(MessageError) {
        guard message.count <= MessageSocket.longestBytes else { throw .tooLong }
        let length = (0..<MessageSocket.headerBytes).map { UInt8(message.count >> ($0 * 8) & 0xFF) }
        let bytes = length + message
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                csandbox_send(
                    descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, sent == 0 ? file ?? -1 : -1)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw MessageError(errno) }
            sent += count
        }
    }

    /// Receives a message and the open file that came with it.
    /// - Parameters:
    ///   - everyMs: how often `check` is asked while nothing comes; `nil` never.
    ///   - check: throws where it is no use to wait any longer.
    /// - Throws: `MessageError.closed` where the other side is gone; what `check` throws.
    public func receive(
        everyMs: Int32? = nil, check: () throws -> Void = {}
    ) throws -> (bytes: [UInt8], file: OpenDescriptor?) {
        var file: OpenDescriptor?
        let header = try read(MessageSocket.headerBytes, &file, everyMs, check)
        let length = header.reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length <= MessageSocket.longestBytes else { throw MessageError.tooLong }
        return (try read(length, &file, everyMs, check), file)
    }

    /// Memory grows with what comes, not with what was promised.
    private func read(
        _ count: Int, _ file: inout OpenDescriptor?, _ everyMs: Int32?, _ check: () throws -> Void
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            try wait(everyMs, check)
            var came: Int32 = -1
            var piece = [UInt8](repeating: 0, count: min(MessageSocket.pieceBytes, count - bytes.count))
            let got = csandbox_receive(descriptor, &piece, piece.count, &came)
            if came >= 0 { file = OpenDescriptor(owning: came) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw MessageError(errno) }
            guard got > 0 else { throw MessageError.closed }
            bytes += piece[..<got]
        }
        return bytes
    }

    private func wait(_ everyMs: Int32?, _ check: () throws -> Void) throws {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&request, 1, everyMs ?? -1) == 0 { try check() }
    }
}

/// A descriptor that came with a message, closed with its last owner.
public final class OpenDescriptor: Sendable {
    public let number: Int32

    init(owning number: Int32) { self.number = number }

    deinit { close(number) }
}
