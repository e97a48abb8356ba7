import Consent
import Testing

@Suite struct JurisdictionTests {
    @Test func `every shipped profile names places, a longest time and its sources`() {
        #expect(Set(JurisdictionProfile.all.map(\.id)).count == 7)
        for profile in JurisdictionProfile.all {
            #expect(!profile.covers.isEmpty && profile.retentionMaxDays >= 1 && !profile.sources.isEmpty)
        }
    }

    @Test func `the strictest of several places holds`() {
        #expect(JurisdictionRules(of: ["UA"]).retentionMaxDays == 365)
        #expect(JurisdictionRules(of: ["UA", "DE"]).retentionMaxDays == 180)
        #expect(JurisdictionRules(of: ["US-TX"]).refusedCaptureMethods.isEmpty)
        #expect(JurisdictionRules(of: ["US-TX", "PL"]).refusedCaptureMethods == ["announcement_continued"])
    }

    @Test func `a part of a country is taken as the country, a place that is not known as the strictest of all`() {
        #expect(JurisdictionRules(of: ["UA-30"]) == JurisdictionRules(of: ["UA"]))
        let strictest = JurisdictionRules(of: [])
        #expect(strictest.retentionMaxDays == 180 && strictest.refusedCaptureMethods == ["announcement_continued"])
        #expect(JurisdictionRules(of: ["XX"]) == strictest)
        #expect(JurisdictionRules(of: ["US", "XX"]) == strictest)
    }
}
