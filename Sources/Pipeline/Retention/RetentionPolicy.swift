public import Consent

/// What is kept for how long, by kind.
public enum DataClass: String, CaseIterable, Sendable {
    /// Playing and handing out the recording. Sidetone never deletes recordings: it stops using them.
    case audio
    /// Words, and what was found in them.
    case transcript
    /// Answers and scores, by machine and by people, and coaching notes. Measures stay as long as these or the words do.
    case evaluations

    /// The purposes that end with the class.
    public var purposes: [Purpose] {
        switch self {
        case .audio: [.playback, .export]
        case .transcript: [.transcription, .themeAnalysis, .digestQuote]
        case .evaluations: [.qualityScoring, .coaching]
        }
    }
}

/// Days from the start of a call for which each class is kept.
public struct RetentionPolicy: Hashable, Sendable {
    public static let standardDays = 180

    public var days: [DataClass: Int]
    /// Whether every night deletes what is over: where somebody has said for how long to keep.
    public var runsEveryNight: Bool

    public init(days: [DataClass: Int] = [:], runsEveryNight: Bool = false) {
        self.days = days
        self.runsEveryNight = runsEveryNight
    }

    /// No call is over sooner than this, wherever consent was given.
    var fewestDays: Int { DataClass.allCases.map { days($0, in: []) }.min() ?? 0 }

    /// The days for a class of a call: the shorter of what is set and what the places of its consent allow.
    /// - Parameter jurisdictions: of the consent in force; empty where there is none.
    public func days(_ dataClass: DataClass, in jurisdictions: [String]) -> Int {
        min(days[dataClass] ?? Self.standardDays, JurisdictionRules(of: jurisdictions).retentionMaxDays)
    }
}
