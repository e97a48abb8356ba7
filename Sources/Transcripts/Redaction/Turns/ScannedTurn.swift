import CallModel

/// What one side said in one go, scanned.
struct ScannedTurn {
    let party: Party
    let range: TimeRange
    let text: ScannedText
}
