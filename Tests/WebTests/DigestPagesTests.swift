import Accounts
import Foundation
import Pipeline
import Testing

@testable import Web

@Suite struct DigestPagesTests {
    @Test func `a digest that an earlier version wrote does not break the pages: it is made anew`() async throws {
        let house = try await House()
        try await house.add("petra", .product)
        let folder = URL(filePath: house.bench.digests.path)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let earlier = #"{"schema":"digest/0","period":"2026-W40","topics":[{"name":"Labels","count":17}]}"#
        try Data(earlier.utf8).write(to: folder.appending(path: "2026-W40.json"))
        let browser = try await house.browser(of: "petra")
        for path in ["/", "/digests", "/digests/2026-W40", "/api/v1/digests", "/api/v1/digests/2026-W40"] {
            let answer = try await browser.get(path)
            #expect(answer.status == 200 && !answer.text.contains("Labels"), "\(path): \(answer.status)")
        }
        #expect(try await browser.get("/digests").text.contains("/digests/2026-W40"))
    }
}
