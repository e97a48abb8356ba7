extension Schema {
    /// What became of a delivery: `sent`, or `maybe` where nobody can say. Until now what was not sent was forgotten.
    static let deliveryStates = "ALTER TABLE digest_delivery ADD COLUMN state TEXT NOT NULL DEFAULT 'sent';"
}
