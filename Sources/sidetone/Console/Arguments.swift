public import Accounts
public import ArgumentParser
public import CallModel
public import Languages
public import Pipeline
public import Reports
public import Store

// Values that stand on the command line as they stand everywhere else.

extension CallID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension AccountName: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension DigestPeriod: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension AuditAction: ExpressibleByArgument {}
extension ExportSchema.Layout: ExpressibleByArgument {}
extension ExportSchema.Subject: ExpressibleByArgument {}
extension ExportTable.Format: ExpressibleByArgument {}
extension CivilDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ZonedTime: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso8601: argument) }
}

extension SpokenLanguage: ExpressibleByArgument {}
extension DigestFormat: ExpressibleByArgument {}
extension ReaderLanguage: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension IssueTracker: ExpressibleByArgument {}
