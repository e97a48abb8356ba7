import Reports

extension ReportEvidence {
    /// With the regime of every call by the load, where no calendar declares peak hours.
    func derivingLoad(unless calendar: LoadCalendar) -> ReportEvidence {
        guard calendar.peak.isEmpty, let load = LoadByHour(calls) else { return self }
        var evidence = self
        evidence.calls = calls.map { call in
            var call = call
            call.regime = load.regime(of: call)
            return call
        }
        return evidence
    }
}
