extension DrawPolicy: Decodable {
    fileprivate enum CodingKeys: String, CodingKey, CaseIterable {
        case seed, strata, per, count, share, minimum
        case minimumDurationS = "min_duration_s"
        case exclude, targeted
    }

    public init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(outside: CodingKeys.allCases.map(\.rawValue))
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        seed = try fields.decodeIfPresent(String.self, forKey: .seed) ?? seed
        strata = try fields.decodeIfPresent([String].self, forKey: .strata) ?? strata
        per = try fields.decodeIfPresent(DrawPeriod.self, forKey: .per) ?? per
        quota = try Quota(fields)
        minimumDurationMs = try fields.decodeIfPresent(Double.self, forKey: .minimumDurationS).map { seconds in
            guard (0...86_400).contains(seconds) else {
                throw fields.error(.minimumDurationS, "expected seconds from 0 to 86400")
            }
            return Int((seconds * 1000).rounded())
        }
        exclude = try fields.decodeIfPresent([String: [String]].self, forKey: .exclude) ?? exclude
        targeted = try fields.decodeIfPresent([TargetedRule].self, forKey: .targeted) ?? targeted
    }
}

extension DrawPolicy.Quota {
    fileprivate init(_ fields: KeyedDecodingContainer<DrawPolicy.CodingKeys>) throws {
        let count = try fields.decodeIfPresent(Int.self, forKey: .count)
        let share = try fields.decodeIfPresent(Double.self, forKey: .share)
        let minimum = try fields.decodeIfPresent(Int.self, forKey: .minimum)
        switch (count, share) {
        case (let count?, nil):
            guard minimum == nil else { throw fields.error(.minimum, "expected only beside share") }
            self = .count(count)
        case (nil, let share?): self = .share(share, minimum: minimum ?? 0)
        default: throw fields.error(.count, "expected either count or share")
        }
    }
}

extension KeyedDecodingContainer {
    func error(_ key: Key, _ expectation: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: expectation)
    }
}

extension Decoder {
    /// A misspelt key must not silently change a draw.
    func refuseKeys(outside known: [String]) throws {
        let present = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        guard let stranger = present.filter({ !known.contains($0) }).min() else { return }
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: codingPath + [AnyKey(stringValue: stranger)],
                debugDescription: "expected one of: \(known.joined(separator: ", "))"))
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
