public import CallModel
import Delivery
public import Transfers
import Reports

/// Mails the defined reports to those they name.
public struct ReportSending: Sendable {
    private let settings: DeliverySettings
    private let policy: RetryPolicy

    public init(settings: DeliverySettings, policy: RetryPolicy = RetryPolicy()) {
        self.settings = settings
        self.policy = policy
    }

    /// One message to each reader: the tables as text and as a page.
    /// - Returns: readers with what went wrong; `nil` where the report was taken.
    /// - Throws: `InputError` where no mail server is set, or an address is none.
    public func send(
        _ made: NightReports.Made, at now: ZonedTime
    ) async throws -> [(reader: String, failure: String?)] {
        guard !made.definition.to.isEmpty else { return [] }
        guard let mail = settings.mail else {
            throw InputError(
                code: "delivery.nobody", file: "sidetone.yaml", place: "delivery.mail",
                expected: "expected a mail server, because the report \(made.definition.name) is to be mailed")
        }
        let server = settings.mailServer(mail, policy: policy)
        var outcomes: [(reader: String, failure: String?)] = []
        for reader in made.definition.to {
            guard
                let message = Mail(
                    from: mail.from, to: [reader],
                    subject: made.document.title + (made.document.period.map { ", \($0)" } ?? ""),
                    text: made.document.text, html: made.document.html(hasCharts: false),
                    epochSeconds: now.epochSeconds)
            else {
                throw InputError(
                    code: "delivery.address", file: "sidetone.yaml", place: "reports.night \(made.definition.name)",
                    expected: "expected plain mail addresses, found \(mail.from) or \(reader)")
            }
            do {
                try await server.send(message)
                outcomes.append((reader, nil))
            } catch {
                outcomes.append((reader, error.message))
            }
        }
        return outcomes
    }
}
