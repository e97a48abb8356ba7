import CallModel
import Foundation
import Hashing
import Pipeline
import Synchronization

/// Decodes for real, and the same recording of the sample only once for all nights of the tests.
struct RememberingDecoder: PartialDecoder {
    private struct Question: Hashable {
        let recording: SHA256Digest
        let agentChannel: Int?
    }

    private static let answers = Mutex<[Question: CallAcoustics]>([:])

    func analyze(_ descriptor: Int32, path: String, agentChannel: Int?) throws -> CallAcoustics {
        let recording = try Data(contentsOf: URL(filePath: "/proc/self/fd/\(descriptor)"))
        let question = Question(recording: sha256(recording), agentChannel: agentChannel)
        if let known = Self.answers.withLock({ $0[question] }) { return known }
        let answer = try direct.analyze(descriptor, path: path, agentChannel: agentChannel)
        Self.answers.withLock { $0[question] = answer }
        return answer
    }
}
