import CallModel
import Reports

/// A limit as it is written: `{at_least: 0.7}` or `{at_most: 45000}`.
struct NormLimit: Decodable {
    let atLeast: Double?
    let atMost: Double?

    enum CodingKeys: String, CodingKey {
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    /// `nil` unless exactly one of the two is there.
    fileprivate var limit: Norm.Limit? {
        switch (atLeast, atMost) {
        case (let limit?, nil): .atLeast(limit)
        case (nil, let limit?): .atMost(limit)
        default: nil
        }
    }
}

extension Norm {
    /// Norms as they are written under `norms.figures`, by figure.
    /// - Throws: `InputError` for a figure that is unknown or without a formula, a regime that is neither peak nor quiet,
    ///   and a limit that says nothing or two things.
    static func all(_ written: [String: [String: NormLimit]], file: String) throws(InputError) -> [Norm] {
        var norms: [Norm] = []
        for (name, limits) in written.sorted(by: { $0.key < $1.key }) {
            _ = try FigureCatalogue.standard.figure(name, file: file)
            var known: [LoadRegime: Norm.Limit] = [:]
            for (regime, limit) in limits {
                guard let regime = LoadRegime(rawValue: regime), let limit = limit.limit else {
                    throw InputError(
                        code: "settings.norm", file: file, place: "norms.figures.\(name)",
                        expected: "expected peak or quiet with at_least or at_most, in milliseconds, shares or points")
                }
                known[regime] = limit
            }
            norms.append(Norm(figure: name, limits: known))
        }
        return norms
    }
}
