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
    /// Those of some calls whose consent allows it at this moment; asked right before every request.
    let allowed: @Sendable (Set<CallID>) async -> Set<CallID>

    /// - Returns: vectors by the text of remarks, all of one length.
    /// - Throws: `TransferError` where the model does not answer; what it answered before is kept.
    func vectors(of calls: [CallFeedback]) async throws -> [String: [Float]] {
        var (known, waiting): ([(Question, CallMeaning)], [Question]) = ([], [])
        for question in try calls.map(question) where !question.texts.isEmpty {
            if let answer = try await store.result(CallMeaning.self, of: .meaning, for: question.call),
                answer.inputs == question.inputs
            {
                known.append((question, answer.value))
            } else {
                waiting.append(question)
            }
        }
        var answers = try await asked(waiting)
        // Vectors of another length are another model's under the same name.
        guard let length = (answers.last ?? known.last)?.1.length else { return [:] }
        answers += try await asked(known.filter { $0.1.length != length }.map(\.0))
        return (known + answers).filter { $0.1.length == length }.reduce(into: [:]) { vectors, answer in
            vectors.merge(zip(answer.0.texts, answer.1.vectors)) { first, _ in first }
        }
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

    private func asked(_ questions: [Question]) async throws -> [(Question, CallMeaning)] {
        var answers: [(Question, CallMeaning)] = []
        for batch in batches(questions) { answers += try await ask(batch) }
        return answers
    }

    private func ask(_ batch: [Question]) async throws -> [(Question, CallMeaning)] {
        let allowed = await allowed(Set(batch.map(\.call)))
        let batch = batch.filter { allowed.contains($0.call) }
        let texts = batch.flatMap(\.texts)
        guard !texts.isEmpty else { return [] }
        var vectors = try await endpoint.embeddings(of: texts)[...]
        var answers: [(Question, CallMeaning)] = []
        for question in batch {
            let meaning = CallMeaning(vectors: Array(vectors.prefix(question.texts.count)))
            vectors = vectors.dropFirst(question.texts.count)
            try await store.save(
                StepResult(inputs: question.inputs, value: meaning), of: .meaning, for: question.call)
            answers.append((question, meaning))
        }
        return answers
    }
}

/// One vector per different text of a call's remarks, in the order of the texts.
private struct CallMeaning: Codable, Sendable {
    let vectors: [[Float]]

    /// Numbers in a vector; `nil` where there is none.
    var length: Int? { vectors.first?.count }
}
