import Accounts
import CallModel
import Hummingbird
import Pipeline
import Reviews
import Store

/// Sessions in which several people score the same calls, blind.
enum CalibrationOperations {
    static let routes: [Route] = [
        .api(
            .get, "/calibrations", .calibrate,
            APIOperation(
                "Calibration sessions, the latest first", parameters: APIOperation.Parameter.page,
                response: .page(of: APICalibration.shape))
        ) { visit in
            try visit.json(
                try visit.listPage(
                    of: try await visit.calibrations(), by: { "\($0.openedAt.epochSeconds) \($0.id)" },
                    latestFirst: true, APICalibration.init))
        },
        .api(
            .post, "/calibrations", .leadCalibration,
            APIOperation(
                "Begin a session",
                request: .object([
                    .init("name", .line(1...200)), .init("calls", .list(.line(1...200), count: 1...200)),
                    .init("participants", .list(.line(1...64), count: 2...100)),
                ]),
                response: APICalibration.shape)
        ) { visit in
            let request = try visit.json(BeginRequest.self)
            let session = try await visit.calibrate(
                request.name, calls: request.calls, participants: request.participants)
            return try visit.json(APICalibration(session))
        },
        .api(
            .get, "/calibrations/{session}", .calibrate, of: .calibration("session"),
            APIOperation(
                "A session with what it shows its reader: agreement, α with its interval, severity",
                response: APICalibrationResults.shape),
            answer: show),
        .api(
            .post, "/calibrations/{session}/reviews", .calibrate, of: .calibration("session"),
            APIOperation(
                "Begin to score a call of the session, or go on",
                request: .object([.init("call", .line(1...200))]), response: APIEvaluationSummary.shape)
        ) { visit in
            let opened = try await visit.openCalibrationReview(of: try visit.json(CallRequest.self).call)
            return try visit.json(APIEvaluationSummary(opened.value, visit.evaluationMask))
        },
        .api(
            .post, "/calibrations/{session}/close", .leadCalibration, of: .calibration("session"),
            APIOperation("Close a session: everybody sees everything", response: APICalibration.shape)
        ) { visit in
            try visit.json(APICalibration(try await visit.closeCalibration()))
        },
        .api(
            .get, "/scorecards/{scorecard}/automation", .leadCalibration,
            APIOperation(
                "How often people, asked blind, gave the automatic answer, over all calibrations of a scorecard",
                response: .object([.init("items", .list(automation))]))
        ) { visit in
            let agreement = try await visit.desk().automationAgreement(of: try visit.parameter("scorecard"))
            return try await visit.handOver(try visit.json(["items": agreement]), as: .store("agreement"))
        },
        drift,
    ]

    private static let drift = Route.api(
        .get, "/severity-drift", .leadCalibration,
        APIOperation(
            "How strict each person scored from calibration to calibration, and whether that moved",
            response: .object([.init("items", .list(APISeverityDrift.shape))]))
    ) { visit in
        let drifts = try await visit.desk().drifts().map(APISeverityDrift.init)
        return try await visit.handOver(try visit.json(["items": drifts]), as: .store("severity"))
    }

    private static let automation = JSONShape.object([
        .init("item", .text), .init("compared", .integer(nil)), .init("agreed", .integer(nil)),
    ])

    private struct BeginRequest: Decodable {
        let name: String
        let calls: [String]
        let participants: [String]
    }

    private struct CallRequest: Decodable { let call: String }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let session = try visit.calibration
        let submitted = try await visit.desk().submittedCounts(in: session)
        let results = APICalibrationResults(session, submitted: submitted, try await CalibrationPage.findings(visit))
        return try await visit.handOver(try visit.json(results), as: .calibration(session))
    }
}
