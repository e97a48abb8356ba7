import CallModel
import Delivery
import Store
import Themes

/// Asks a model what remarks mean. Kept per call, so that the answers go with the call and its consent, and nothing is
/// asked twice.
struct MeaningStep: Sendable {
    /// Raised when the same texts would be asked otherwise.
    private static let version = 1

    let store: Store
    let endpoint: ModelEndpoint

    /// - Parameter calls: those whose consent allows it now; nothing of any other call may be given here.
    /// - Returns: vectors by the text of remarks.
    /// - Throws: `TransferError` where the model does not answer; what it answered before is kept.
    func vectors(of calls: [CallFeedback]) async throws -> [String: [Float]] {
        var (known, waiting): ([String: [Float]], [Question]) = ([:], [])
        for question in try calls.map(question) where !question.texts.isEmpty {
            if let answer = try await store.result(CallMeaning.self, of: .meaning, for: question.call),
                answer.inputs == question.inputs
            {
                known.merge(zip(question.texts, answer.value.vectors)) { first, _ in first }
            } else {
                waiting.append(question)
            }
        }
        for batch in batches(waiting) { known.merge(try await ask(batch)) { first, _ in first } }
        return known
    }

    /// What is asked about a call.
    private struct Question: Sendable {
        let call: CallID
        let texts: [String]
        let inputs: String
    }

    private func question(_ call: CallFeedback) throws -> Question {
        let texts = Set(call.remarks.map(\.text)).sorted()
        let inputs = try Fingerprint("meaning \(Self.version)", endpoint.model).adding(json: texts).text
        return Question(call: call.callID, texts: texts, inputs: inputs)
    }

    /// Whole calls, together about as many texts as one request takes.
    private func batches(_ questions: [Question]) -> [[Question]] {
        questions.reduce(into: [[Question]]()) { batches, question in
            let texts = batches.last?.reduce(0) { $0 + $1.texts.count } ?? ModelEndpoint.mostTexts
            if texts + question.texts.count > ModelEndpoint.mostTexts {
                batches.append([question])
            } else {
                batches[batches.count - 1].append(question)
            }
        }
    }

    private func ask(_ batch: [Question]) async throws -> [String: [Float]] {
        let texts = batch.flatMap(\.texts)
        let answers = Dictionary(zip(texts, try await endpoint.embeddings(of: texts))) { first, _ in first }
        for question in batch {
            let meaning = CallMeaning(vectors: question.texts.compactMap { answers[$0] })
            try await store.save(
                StepResult(inputs: question.inputs, value: meaning), of: .meaning, for: question.call)
        }
        return answers
    }
}

/// One vector per different text of a call's remarks, in the order of the texts.
private struct CallMeaning: Codable, Sendable {
    let vectors: [[Float]]
}
