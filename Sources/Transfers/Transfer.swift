package import CCurl
import Glibc

/// One transfer through libcurl, which blocks. Owns its handle and lists.
package struct Transfer: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private let source = ByteSource()
    private let sink = ByteSink()
    private let sign: StopSign?

    private static let isStarted = sidetone_curl_start() == CURLE_OK

    /// TLS is verified, redirects are not followed.
    /// - Parameter sign: ends the transfer within about a second once it is up; `nil` where nothing does.
    package init(_ policy: RetryPolicy, authority: String?, until sign: StopSign? = nil) throws(TransferError) {
        guard Self.isStarted, let handle = sidetone_curl_open() else {
            throw TransferError(
                code: .unreachable, message: "libcurl (libcurl.so.4) is not on this machine or could not be started")
        }
        self.handle = handle
        self.sign = sign
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_CONNECTTIMEOUT, policy.connectTimeoutS)
        set(CURLOPT_TIMEOUT, policy.timeoutS)
        if let authority { set(CURLOPT_CAINFO, authority) }
    }

    deinit {
        for list in lists { sidetone_curl_free(list) }
        sidetone_curl_close(handle)
    }

    package func set(_ option: CURLoption, _ value: Int) {
        check(sidetone_curl_set_long(handle, option, value), option)
    }

    /// libcurl copies the text.
    package func set(_ option: CURLoption, _ value: String) {
        check(sidetone_curl_set_text(handle, option, value), option)
    }

    /// - Parameter values: at least one.
    package mutating func set(_ option: CURLoption, _ values: [String]) {
        let list = values.reduce(nil as UnsafeMutablePointer<curl_slist>?) { sidetone_curl_append($0, $1) }
        guard let list else { preconditionFailure("an empty list, or no memory for it") }
        lists.append(list)
        check(sidetone_curl_set_list(handle, option, list), option)
    }

    /// What is sent as the body or the mail.
    package func send(_ bytes: [UInt8]) { source.rest = bytes[...] }

    /// Where the answer goes.
    /// - Parameters:
    ///   - descriptor: written from where it stands; `nil` keeps the answer in memory.
    ///   - most: bytes; a longer answer ends the transfer.
    package func receive(into descriptor: Int32?, most: Int) {
        sink.descriptor = descriptor
        sink.most = most
    }

    /// What the other side said last.
    package struct Answer {
        package let status: Int
        package let body: [UInt8]
        /// Of the body, wherever it went.
        package let byteCount: Int
        /// What a body would have, where none was asked for.
        package let announcedBytes: Int
        /// Seconds since 1970; `nil` where it was not said.
        package let lastModified: Int?
        /// `Retry-After`, a number or a date, as seconds from now; `nil` where it was not said.
        package let retryAfterS: Int?

        /// The same, where it is what was asked for.
        /// - Throws: for a status outside 200…299.
        func accepted(from host: String) throws(TransferError) -> Answer {
            guard !(200...299).contains(status) else { return self }
            throw TransferError(
                code: status == 401 || status == 403 ? .login : .refused,
                message: "\(host): answered with status \(status)", status: status, retryAfterS: retryAfterS)
        }
    }

    package func run(host: String) throws(TransferError) -> Answer {
        let code = withExtendedLifetime((source, sink, sign)) { perform() }
        var (status, retryAfterS) = (0, 0)
        _ = sidetone_curl_response_code(handle, &status)
        _ = sidetone_curl_retry_after(handle, &retryAfterS)
        guard code == CURLE_OK else { throw TransferError(code, status: status, host: host) }
        let (time, announced) = (sidetone_curl_file_time(handle), sidetone_curl_announced_bytes(handle))
        return Answer(
            status: status, body: sink.bytes, byteCount: sink.count, announcedBytes: announced,
            lastModified: time >= 0 ? time : nil, retryAfterS: retryAfterS > 0 ? retryAfterS : nil)
    }

    private func perform() -> CURLcode {
        let (from, to) = (Unmanaged.passUnretained(source).toOpaque(), Unmanaged.passUnretained(sink).toOpaque())
        check(sidetone_curl_set_pointer(handle, CURLOPT_READDATA, from), CURLOPT_READDATA)
        check(sidetone_curl_set_pointer(handle, CURLOPT_WRITEDATA, to), CURLOPT_WRITEDATA)
        let read = sidetone_curl_set_data_function(handle, CURLOPT_READFUNCTION) { buffer, size, count, source in
            guard let buffer, let source else { return 0 }
            return Unmanaged<ByteSource>.fromOpaque(source).takeUnretainedValue().read(into: buffer, size * count)
        }
        let write = sidetone_curl_set_data_function(handle, CURLOPT_WRITEFUNCTION) { buffer, size, count, sink in
            guard let buffer, let sink else { return 0 }
            return Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().take(buffer, size * count)
        }
        check(read, CURLOPT_READFUNCTION)
        check(write, CURLOPT_WRITEFUNCTION)
        if let sign { listen(to: sign) }
        return sidetone_curl_perform(handle)
    }

    private func listen(to sign: StopSign) {
        let stop = sidetone_curl_set_stop(
            handle,
            { sign, _, _, _, _ in
                guard let sign else { return 0 }
                return Unmanaged<StopSign>.fromOpaque(sign).takeUnretainedValue().isUp ? 1 : 0
            }, Unmanaged.passUnretained(sign).toOpaque())
        check(stop, CURLOPT_XFERINFOFUNCTION)
    }

    private func check(_ code: CURLcode, _ option: CURLoption) {
        precondition(code == CURLE_OK, "libcurl refuses option \(option.rawValue)")
    }
}

/// Bytes that libcurl fetches when it has room for them.
private final class ByteSource {
    var rest: ArraySlice<UInt8> = []

    func read(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        let part = rest.prefix(room)
        UnsafeMutableRawBufferPointer(start: buffer, count: room).copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
    }
}

/// Bytes of an answer, up to a bound: nobody's answer fills the memory or the disk.
private final class ByteSink {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    /// `nil` keeps them in memory.
    var descriptor: Int32?
    var most = 64 << 20

    /// - Returns: fewer than `count` where the bound is reached or the disk is full, which ends the transfer.
    func take(_ buffer: UnsafeMutablePointer<CChar>, _ count: Int) -> Int {
        guard self.count + count <= most else { return 0 }
        self.count += count
        guard let descriptor else {
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
            return count
        }
        return max(0, write(descriptor, buffer, count))
    }
}
