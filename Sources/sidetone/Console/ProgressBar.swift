import Foundation
import Pipeline
import Synchronization

/// One line on a terminal, drawn anew ten times a second at most.
final class ProgressBar: ProgressReporter {
    private struct State {
        var drawnAt: ContinuousClock.Instant?
        var hasLine = false
    }

    private let state = Mutex(State())
    private let began = ContinuousClock.now

    func report(_ progress: Pipeline.Progress) {
        let now = ContinuousClock.now
        state.withLock { state in
            if let drawnAt = state.drawnAt, now - drawnAt < .milliseconds(100) { return }
            state.drawnAt = now
            state.hasLine = true
            Console.draw("\r\u{1B}[K" + progress.line(after: now - began))
        }
    }

    /// Leaves the terminal clean.
    func finish() {
        state.withLock { state in
            guard state.hasLine else { return }
            Console.draw("\r\u{1B}[K")
        }
    }
}

/// A line every ten seconds, for logs.
final class ProgressLines: ProgressReporter {
    private let lastSaid = Mutex<ContinuousClock.Instant>(.now)
    private let began = ContinuousClock.now
    private let say: @Sendable (String) -> Void

    init(say: @escaping @Sendable (String) -> Void) { self.say = say }

    func report(_ progress: Pipeline.Progress) {
        let now = ContinuousClock.now
        let isDue = lastSaid.withLock { last in
            guard now - last >= .seconds(10) else { return false }
            last = now
            return true
        }
        if isDue { say(progress.line(after: now - began)) }
    }
}

extension Pipeline.Progress {
    /// `calls  [#####·····] 512 of 1024 files · 42.1 h of audio · 9 800× real time · 1 min left`
    func line(after elapsed: Duration) -> String {
        let seconds = max(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18, 1e-3)
        var parts: [String] = []
        if let filesTotal {
            parts.append("\(phase.rawValue)  \(bar(of: filesTotal)) \(filesDone) of \(filesTotal) files")
        } else {
            parts.append("\(phase.rawValue)  \(filesDone) files")
        }
        if audioMs > 0 {
            let hours = Double(audioMs) / 3_600_000
            parts.append(String(format: hours < 10 ? "%.2f h of audio" : "%.0f h of audio", hours))
            parts.append(String(format: "%.0f× real time", Double(audioMs) / 1000 / seconds))
        }
        if let filesTotal, filesDone > 0, filesDone < filesTotal {
            parts.append(Self.spoken(seconds: seconds / Double(filesDone) * Double(filesTotal - filesDone)) + " left")
        }
        return parts.joined(separator: " · ")
    }

    private func bar(of total: Int) -> String {
        let width = 20
        let filled = total > 0 ? min(width, filesDone * width / total) : width
        return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled) + "]"
    }

    private static func spoken(seconds: Double) -> String {
        seconds < 60
            ? "\(Int(seconds.rounded(.up))) s"
            : seconds < 5400
                ? "\(Int((seconds / 60).rounded(.up))) min" : String(format: "%.1f h", seconds / 3600)
    }
}
