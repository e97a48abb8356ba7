extension Schema {
    /// Until now every moment that was seen was believed.
    static let believedClock = """
        INSERT INTO clock (name, latest) SELECT 'believed', latest FROM clock WHERE name = 'consent';
        """
}
