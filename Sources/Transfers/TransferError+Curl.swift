import CCurl

extension TransferError {
    /// What libcurl says of a transfer that did not succeed.
    init(_ code: CURLcode, status: Int, host: String) {
        let reason = String(cString: sidetone_curl_reason(code))
        let known: Code =
            switch code {
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE,
                CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED:
                .certificate
            case CURLE_LOGIN_DENIED: .login
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT: .unreachable
            case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: .address
            case _ where status >= 400: .refused
            default: .connection
            }
        self.init(
            code: known, message: "\(host): \(reason)\(status > 0 ? " (status \(status))" : "")",
            status: status > 0 ? status : nil)
    }
}
