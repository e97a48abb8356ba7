public import Consent
import Store

/// What is kept for how long, by kind.
public enum DataClass: String, CaseIterable, Sendable {
    /// Playing and handing out the recording. Retention deletes no recording: it is used no longer.
    case audio
    /// Words, and what was found in them.
    case transcript
    /// Answers and scores, by machine and by people, and coaching notes.
    case evaluations
    /// What was heard in the sound: who spoke when, and the figures made of it. No longer than the words or the
    /// evaluations, which rest on it.
    case measures

    /// The purposes that end with the class; none with the measures, for several rest on them.
    public var purposes: [Purpose] {
        switch self {
        case .measures: []
        case .audio: [.playback, .export]
        case .transcript: [.transcription, .themeAnalysis, .digestQuote]
        case .evaluations: [.qualityScoring, .coaching]
        }
    }

    /// What is on file once the class has ended (`Store.endRetention`).
    var ends: [String] { self == .measures ? [Store.measuresEnd] : purposes.map(\.rawValue) }
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

    /// The days for a class of a call: the shorter of what is set and what the places of its consent allow. Measures of
    /// which nothing is set stay as long as anything that rests on them.
    /// - Parameter jurisdictions: of the consent in force; empty where there is none.
    public func days(_ dataClass: DataClass, in jurisdictions: [String]) -> Int {
        let longest = JurisdictionRules(of: jurisdictions).retentionMaxDays
        guard dataClass == .measures else { return min(days[dataClass] ?? Self.standardDays, longest) }
        let needed = max(days(.transcript, in: jurisdictions), days(.evaluations, in: jurisdictions))
        return min(days[.measures] ?? needed, needed)
    }
}
