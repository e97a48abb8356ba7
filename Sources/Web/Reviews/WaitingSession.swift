import Reviews

/// The calibration in which a call is to be scored blind first, as templates read it.
struct WaitingSession {
    let waitingPath: String
    let waitingName: String

    init(_ session: CalibrationSession) {
        waitingPath = "/calibrations/\(session.id)"
        waitingName = session.name
    }
}
