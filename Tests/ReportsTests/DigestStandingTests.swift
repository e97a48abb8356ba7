import CallModel
import Reports
import Testing

@Suite struct DigestStandingTests {
    private func digest(_ language: ReaderLanguage = .en, url: String? = "https://tracker.example/LAN-12") -> Digest {
        let fix = DigestStanding.Fix(
            version: "4.2", on: DigestFixture.day("2026-11-12"), callersBefore: 20, callsBefore: 112, callersAfter: 4,
            callsAfter: 84, cameBackOn: DigestFixture.day("2026-11-17"))
        let standing = DigestStanding(
            isKnown: true, issues: [DigestStanding.Issue(key: "LAN-12", url: url)], fix: fix)
        let theme = DigestTheme(
            id: "theme-1", kind: .problem, title: "the label is cut off", titleLanguage: "en", callers: 4, calls: 5,
            share: DigestShare(value: 0.05, lower: 0.02, upper: 0.09), callsBefore: 0,
            since: DigestFixture.day("2026-10-05"), life: .returned,
            trend: DigestTrend(unit: .week, counts: [3, 0, 5]),
            segments: [DigestSegment(column: "queue", value: "<mobile>", calls: 5)],
            quotes: [DigestFixture.quote("Ping @admin, see #12 <b>", "en")], standing: standing)
        return Digest(
            period: DigestFixture.week, language: language, coverage: DigestFixture.digest().coverage, themes: [theme],
            notHeard: [
                DigestAbsence(
                    id: "theme-2", kind: .problem, title: "код не приходить", titleLanguage: "uk", life: .resolved,
                    callersBefore: 9)
            ],
            thanks: DigestThanks(calls: 118, share: DigestShare(value: 0.43, lower: 0.34, upper: 0.52)))
    }

    @Test func `a fix is shown with callers and calls before and since, and the day on which it was back`() throws {
        let html = try digest().html()
        for text in [
            "known", #"<a href="https://tracker.example/LAN-12">LAN-12</a>"#, "fixed in 4.2 on 12\u{A0}November",
            "20\u{A0}callers of 112\u{A0}calls before, 4\u{A0}callers of 84\u{A0}calls since",
            "back since 17\u{A0}November",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(digest().markdown().contains("[LAN-12](<https://tracker.example/LAN-12>)"))
    }

    @Test func `an issue without a page is named, not linked`() throws {
        for url in ["javascript:alert(1)", "data:text/html,x", nil] {
            let html = try digest(url: url).html()
            #expect(html.contains("<span>LAN-12</span>"))
            #expect(!html.contains("javascript:"))
        }
    }

    @Test func `what fell silent and how often customers thanked is said in every language`() throws {
        for language in ReaderLanguage.allCases {
            let html = try digest(language).html()
            #expect(html.contains("код не приходить"))
            #expect(html.contains("118"))
            #expect(digest(language).markdown().contains("код не приходить"))
        }
        #expect(try digest().html().contains("Thanks at the end: 43% of 118\u{A0}calls (34–52%)"))
    }

    @Test func `a digest reads back with its standing, silence and thanks`() throws {
        #expect(digest().translated(to: .pl).notHeard == digest().notHeard)
        #expect(digest().translated(to: .pl).thanks == digest().thanks)
    }

    @Test(arguments: IssueTracker.allCases)
    func `an issue has the customers' words and figures, and disturbs nobody in the tracker`(tracker: IssueTracker)
        throws
    {
        let digest = digest()
        let issue = IssueText(try #require(digest.themes.first), of: digest, for: tracker)
        #expect(issue.title == "the label is cut off")
        for text in ["4\u{A0}callers", "5\u{A0}calls", "theme-1", "2026-11-18-0412"] {
            #expect(issue.body.replacing("\\", with: "").contains(text), "\(text)")
        }
        let disturbs = tracker == .jira ? [" @admin", " #12"] : ["@admin", "#12"]
        for text in disturbs { #expect(!issue.body.contains(text), "\(text)") }
        #expect(!issue.body.contains("<b>") || tracker == .jira)
    }

    @Test func `Jira gets its own markup`() throws {
        let digest = digest()
        let body = IssueText(try #require(digest.themes.first), of: digest, for: .jira).body
        #expect(body.contains("{quote}\nPing \\@admin"))
        #expect(body.contains("|https://sidetone.example/calls/2026-11-18-0412#t=133]"))
    }

    @Test func `a feed lists the latest digest first, each with its questions, and is well formed`() throws {
        let earlier = Digest(
            period: DigestFixture.week.previous, language: .en, coverage: DigestFixture.digest().coverage, themes: [])
        let xml = AtomFeed([earlier, digest(), earlier]).xml()
        let first = try #require(xml.firstRange(of: "urn:sidetone:digest:2026-W47"))
        let second = try #require(xml.firstRange(of: "urn:sidetone:digest:2026-W46"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(xml.ranges(of: "<entry ").count == 2)
        #expect(xml.contains("&lt;h3&gt;What hurts&lt;/h3&gt;"))
        #expect(xml.contains("<updated>2026-11-22T23:59:59Z</updated>"))
        #expect(AtomFeed([]).xml().contains("<feed"))
    }
}
