extension Schema {
    /// Incidents that people were told of, and digests that were sent. Neither holds words of a call.
    static let alertsAndDeliveries = """
        CREATE TABLE incident_alert (alert_id TEXT PRIMARY KEY, document TEXT NOT NULL);

        CREATE TABLE digest_delivery (
            number BIGINT PRIMARY KEY,
            period TEXT NOT NULL,
            recipient TEXT NOT NULL,
            document TEXT NOT NULL
        );
        CREATE TABLE digest_delivery_call (
            number BIGINT NOT NULL,
            call_id TEXT NOT NULL,
            PRIMARY KEY (number, call_id)
        );
        CREATE INDEX digest_delivery_call_by_call ON digest_delivery_call (call_id);
        """
}
