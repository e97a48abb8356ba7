import Testing

@testable import Transfers

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy(attempts: 5, firstPause: .seconds(2))

    @Test func `pauses double, up to the longest`() {
        let pauses = (1...8).map { policy.pause(afterAttempt: $0, askedS: nil) }
        #expect(pauses == [2, 4, 8, 16, 32, 64, 120, 120].map { .seconds($0) })
    }

    @Test func `who asks to be left alone longer is left alone longer, but not for ever`() {
        #expect(policy.pause(afterAttempt: 1, askedS: 30) == .seconds(30))
        #expect(policy.pause(afterAttempt: 5, askedS: 3) == .seconds(32))
        #expect(policy.pause(afterAttempt: 1, askedS: 86_400) == .seconds(120))
    }

    @Test(arguments: [(408, true), (429, true), (500, true), (503, true), (400, false), (404, false)])
    func `what a web server says for the moment may be tried again`(status: Int, isPassing: Bool) {
        let error = TransferError(code: .refused, message: "host", status: status)
        #expect(error.isPassing(.web) == isPassing)
    }

    @Test func `a question gets a minute, whatever a recording gets, and never more than the policy gives`() {
        #expect(RetryPolicy(timeoutS: 900).limited(toS: 60).timeoutS == 60)
        #expect(RetryPolicy(timeoutS: 10).limited(toS: 60).timeoutS == 10)
    }
}
