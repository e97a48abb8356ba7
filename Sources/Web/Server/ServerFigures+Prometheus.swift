extension ServerFigures.Figures {
    /// In the text format of Prometheus, 0.0.4.
    var prometheusText: String { (requests + durations).map { $0 + "\n" }.joined() }

    private var requests: [String] {
        [
            "# HELP sidetone_http_requests_total Requests answered, by pattern of the path.",
            "# TYPE sidetone_http_requests_total counter",
        ]
            + served.map { served, count in
                "sidetone_http_requests_total{method=\"\(served.method)\",route=\"\(served.route)\",status=\"\(served.status)\"} \(count)"
            }.sorted()
    }

    private var durations: [String] {
        var sum = 0
        let buckets = zip(ServerFigures.bounds.map { "\($0)" } + ["+Inf"], withinBound).map { bound, count in
            sum += count
            return "sidetone_http_request_seconds_bucket{le=\"\(bound)\"} \(sum)"
        }
        return [
            "# HELP sidetone_http_request_seconds Time until an answer was ready to be sent.",
            "# TYPE sidetone_http_request_seconds histogram",
        ] + buckets + [
            "sidetone_http_request_seconds_sum \(totalSeconds)", "sidetone_http_request_seconds_count \(sum)",
        ]
    }
}
