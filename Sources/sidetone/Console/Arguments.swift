public import Accounts
public import ArgumentParser
public import CallModel
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
extension DigestFormat: ExpressibleByArgument {}
extension ReaderLanguage: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension IssueTracker: ExpressibleByArgument {}
