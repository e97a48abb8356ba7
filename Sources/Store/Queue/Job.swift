/// Work that any machine can do, named by what it is about: the same job is never there twice.
public struct Job: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Ask for consent to a recording, and learn its bytes.
        case admission
        /// All steps on a call.
        case call
    }

    public let kind: Kind
    /// What the work is about: the path of a recording in the archive.
    public let subject: String

    public init(_ kind: Kind, _ subject: String) {
        self.kind = kind
        self.subject = subject
    }
}

/// How far the jobs of a round are.
public struct JobCounts: Hashable, Sendable {
    public var waiting: Int
    public var claimed: Int
    public var done: Int
    public var quarantined: Int
    /// Length of the recordings that were worked on, milliseconds.
    public var audioMs: Int

    public init(waiting: Int = 0, claimed: Int = 0, done: Int = 0, quarantined: Int = 0, audioMs: Int = 0) {
        self.waiting = waiting
        self.claimed = claimed
        self.done = done
        self.quarantined = quarantined
        self.audioMs = audioMs
    }

    /// Jobs that somebody still has to do.
    public var open: Int { waiting + claimed }
}

/// A job that failed as often as is allowed.
public struct QuarantinedJob: Hashable, Sendable {
    public let job: Job
    public let reason: String

    public init(job: Job, reason: String) {
        self.job = job
        self.reason = reason
    }
}
