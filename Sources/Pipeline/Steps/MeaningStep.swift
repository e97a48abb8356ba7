import CallModel
import Delivery
import Hashing
import Store
import Themes
import Transfers

/// Asks a model what remarks mean. Kept per call, so that the answers go with the call and its consent, and nothing is
/// asked twice.
struct MeaningStep: Sendable {
    /// Raised when the same texts would be asked otherwise.
    private static let version = 1

    let store: Store
    let endpoint: ModelEndpoint
    /// Those of some calls whose consent allows it at this moment, with what that rests on; asked right before every
    /// request.
    let allowed: @Sendable (Set<CallID>) async -> [CallID: ConsentBasis]
    /// The time now.
    let moment: @Sendable () -> ZonedTime

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
        let batch = batch.compactMap { question in allowed[question.call].map { (question: question, basis: $0) } }
        let texts = batch.flatMap(\.question.texts)
        guard !texts.isEmpty else { return [] }
        let delivery = DigestDelivery(
            period: "meaning", recipient: endpoint.address, at: moment(),
            sha256: sha256(texts.joined(separator: "\n")).hex, calls: batch.map(\.question.call).sorted())
        let answer = try await store.answer(to: delivery) { () throws(TransferError) in
            try await endpoint.embeddings(of: texts)
        }
        var vectors = try answer.get()[...]
        var answers: [(Question, CallMeaning)] = []
        for (question, basis) in batch {
            let meaning = CallMeaning(vectors: Array(vectors.prefix(question.texts.count)))
            vectors = vectors.dropFirst(question.texts.count)
            let result = StepResult(inputs: question.inputs, value: meaning)
            do {
                try await store.resting(on: basis).save(result, of: .meaning, for: question.call)
                answers.append((question, meaning))
            } catch is ConsentChanged {
                // What the model said of it is neither kept nor used.
            }
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
