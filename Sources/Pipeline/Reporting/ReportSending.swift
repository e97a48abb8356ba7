public import CallModel
import Delivery
import Hashing
public import Transfers
import Reports
public import Store

/// Mails the defined reports to those they name, and remembers who got what: titles of themes are words of calls.
public struct ReportSending: Sendable {
    private let store: Store
    private let settings: DeliverySettings
    private let policy: RetryPolicy

    public init(store: Store, settings: DeliverySettings, policy: RetryPolicy = RetryPolicy()) {
        self.store = store
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
            let failure = try await store.deliver(delivery(of: made, to: reader, at: now)) {
                () throws(TransferError) in try await server.send(message)
            }
            outcomes.append((reader, failure?.message))
        }
        return outcomes
    }

    private func delivery(
        of made: NightReports.Made, to reader: String, at now: ZonedTime
    ) throws -> DigestDelivery {
        let subject = ["report:\(made.definition.name)", made.document.period].compactMap(\.self)
        return DigestDelivery(
            period: subject.joined(separator: " "), recipient: reader, at: now,
            sha256: sha256(try made.document.json()).hex, calls: made.calls)
    }
}
