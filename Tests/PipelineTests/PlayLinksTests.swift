import Pipeline
import Testing

@Suite struct PlayLinksTests {
    @Test func `quotes link to the web page, without one to the recording, and to nothing where that lies in a bucket`()
        throws
    {
        var settings = try SampleNight().settings()
        settings.webURL = "https://sidetone.example.com"
        settings.archive = "s3://calls/2026"
        #expect(settings.playLinks == .page("https://sidetone.example.com"))
        settings.webURL = nil
        #expect(settings.playLinks == PlayLinks.none)
        settings.archive = "/srv/calls"
        #expect(settings.playLinks == .recording(archive: "/srv/calls"))
    }
}
