import CallModel
import Testing
import Transcripts

/// What of a message is its author's.
@Suite struct WrittenWordsTests {
    @Test(arguments: [
        "On Mon, 16 Nov 2026 at 11:30, Support <help@example.com> wrote:",
        "On Mon, 16 Nov 2026 at 11:30, Support\n<help@example.com> wrote:",
        "16.11.2026 11:30, Support пише:", "пн, 16 лист. 2026 р. о 11:30 Support <help@example.com> пише:",
        "16 ноября 2026 г., 11:30 пользователь Support <help@example.com> написал:",
        "pon., 16 lis 2026 o 11:30 Support <help@example.com> napisał(a):",
        "W dniu 16.11.2026 o 11:30, Support pisze:", "-----Original Message-----",
        "--------------- Original Message ---------------", "-------- Пересылаемое сообщение --------",
        "From: Support\nSent: Monday", "*От:* Support\n*Дата:* 16 ноября", "Od: Support\nWysłano: poniedziałek",
    ])
    func `an earlier message is not the author's, however it is introduced`(_ introduction: String) {
        let text = "It works now.\n\n\(introduction)\nYour product is terrible.\n> and so on"
        #expect(OwnWords.paragraphs(of: text) == ["It works now."])
    }

    @Test func `quoted lines go, and an answer between them stays`() {
        let text = "> Does it work?\nYes, since yesterday.\n> And the app?\nNo, it crashes."
        #expect(OwnWords.paragraphs(of: text) == ["Yes, since yesterday. No, it crashes."])
    }

    @Test(arguments: [
        "On Mon, 16 Nov 2026 at 11:30, Support <help@example.com> wrote:",
        "On Mon, 16 Nov 2026 at 11:30, Support\n<help@example.com> wrote:", "16.11.2026 11:30, Support пише:",
        "-----Original Message-----", "From: Support\nSent: Monday",
    ])
    func `an answer below a quotation is the author's`(_ introduction: String) {
        let text = "\(introduction)\n\n> Does it work?\n> Yours, support\n\nNo, the app crashes every morning."
        #expect(OwnWords.paragraphs(of: text) == ["No, the app crashes every morning."])
    }

    @Test(arguments: [
        "My order 55:\nFrom: Kyiv\nTo: Lviv\nIt never arrived.",
        "On 12 November your agent wrote:\nplease restart it. I did, and it still crashes.",
        "12 ноября в 11:30 ваш агент написал:\nперезагрузите. Не помогло.",
    ])
    func `what somebody tells of a way or a letter is no earlier message`(_ text: String) {
        #expect(OwnWords.paragraphs(of: text) == [text.replacing("\n", with: " ")])
    }

    @Test(arguments: [
        "Відправлено з Києва ще 10 листопада.\nПосилки досі немає, застосунок показує помилку.",
        "Отправлено с ошибкой: приложение списало деньги дважды.\nВерните их.",
        "Wysłano z magazynu tydzień temu.\nPaczki nadal nie ma.",
        "Sent from my phone number, but the code never came.\nPlease help.",
    ])
    func `a sentence that begins as a telephone's signature does stays`(_ text: String) {
        #expect(OwnWords.paragraphs(of: text) == [text.replacing("\n", with: " ")])
    }

    @Test func `words below a telephone's signature stay`() {
        let text = "Sent from my iPhone\n\nThe app crashes."
        #expect(OwnWords.paragraphs(of: text) == ["The app crashes."])
    }

    @Test(arguments: [
        "-- \nAnn Smith\nHead of sales", "Best regards,\nAnn", "З повагою,\nОлена Іваненко\n+380 44 123 45 67",
        "С уважением, Олег", "Pozdrawiam\nAnna", "Sent from my iPhone", "Надіслано з iPhone", "Wysłano z iPhone'a",
    ])
    func `a signature is nobody's opinion`(_ signature: String) {
        #expect(OwnWords.paragraphs(of: "The app crashes.\n\n\(signature)") == ["The app crashes."])
    }

    @Test(arguments: [
        "What I wrote: it was broken.", "From the beginning it was slow.", "Best of all, it is quiet.",
        "Regards from the past: the old version had it, and I have used it every day since I bought it three years ago.",
        "На питання вона пише: зачекайте.", "-- no, that is not it",
    ])
    func `what only looks like one stays`(_ text: String) {
        #expect(OwnWords.paragraphs(of: text) == [text])
    }

    @Test func `a greeting and a farewell in the middle of a message stay with it`() {
        let text =
            "Hello,\nthe router restarts.\n\nBest regards for your patience, but it has been three weeks by now and nobody called."
        #expect(OwnWords.paragraphs(of: text).count == 2)
    }

    @Test(arguments: [
        ("Automatic reply: Invoice", "I will answer later."), ("Re: Invoice", "I am out of the office until Monday."),
        ("", "Це автоматична відповідь."), ("Автоответ", "Буду в понедельник."),
        ("Odpowiedź automatyczna: faktura", "…"),
    ])
    func `what a program answered by itself is nobody's`(_ subject: String, _ text: String) throws {
        let message = try self.message(.customer, at: 0, text, subject: subject)
        #expect(AutomaticReply.isOne(message))
        #expect(WrittenWords([message], of: try call()).transcript.utterances.isEmpty)
    }

    @Test func `each paragraph is an utterance at the time its message was sent`() throws {
        let messages = [
            try message(.customer, at: 0, "It crashes.\n\nEvery day."),
            try message(.agent, at: 3600, "We look into it."),
        ]
        let transcript = WrittenWords(messages, of: try call()).transcript
        #expect(transcript.utterances.map(\.text) == ["It crashes.", "Every day.", "We look into it."])
        #expect(transcript.utterances.map(\.range.startMs) == [0, 11, 3_600_000])
        #expect(transcript.utterances.map(\.party) == [.customer, .customer, .agent])
    }

    @Test func `messages of the same second keep their order, and one before the case begins with it`() throws {
        let messages = try ["b", "a", "c"].map { try message(.customer, at: -5, $0) }
        let transcript = WrittenWords(messages, of: try call()).transcript
        #expect(transcript.utterances.map(\.text) == ["b", "a", "c"])
        #expect(transcript.utterances.first?.range.startMs == 0)
    }

    @Test func `of a pasted log only the beginning is read, and what is left out is counted`() throws {
        let log = Array(repeating: "error 17", count: 10_000).joined(separator: " ")
        let read = WrittenWords([try message(.customer, at: 0, log)], of: try call())
        let kept = try #require(read.transcript.utterances.first?.text)
        #expect((WrittenWords.longestMessage - 10...WrittenWords.longestMessage).contains(kept.count))
        #expect(kept.split(separator: " ").count + read.droppedWords == 20_000)
    }

    @Test func `a case is read up to its own length, and short messages before that are whole`() throws {
        let log = Array(repeating: "error", count: 5000).joined(separator: "\n\n")
        let messages = try (0..<5).map { try message(.customer, at: $0 * 60, $0 == 0 ? "It crashes." : log) }
        let read = WrittenWords(messages, of: try call())
        let characters = read.transcript.utterances.reduce(0) { $0 + $1.text.count }
        #expect(read.transcript.utterances.first?.text == "It crashes.")
        #expect(characters <= WrittenWords.longestCase && characters > WrittenWords.longestCase - 100)
        #expect(read.transcript.utterances.count + read.droppedWords == 1 + 4 * 5000)
    }

    @Test func `the utterances of each message are counted, and an automatic reply has none`() throws {
        let messages = [
            try message(.customer, at: 0, "It crashes.\n\nEvery day."),
            try message(.agent, at: 1, "We are closed.", subject: "Automatic reply: It crashes"),
            try message(.customer, at: 2, "> Does it work?"), try message(.agent, at: 3, "We look into it."),
        ]
        #expect(WrittenWords(messages, of: try call()).utteranceCounts == [2, 0, 0, 1])
    }

    @Test func `what was read before is not searched for quotations again`() throws {
        let words = ["Dear support,", "-- ", "From: Kyiv", "Sent: Monday", "Regards"]
        let read = WrittenWords(
            [try message(.customer, at: 0, words.joined(separator: "\n"), isRead: true)], of: try call())
        #expect(read.transcript.utterances.map(\.text) == words)
        #expect(read.utteranceCounts == [words.count])
    }

    @Test func `what was read before stays whole beside a new message that is too long`() throws {
        let earlier = Array(repeating: "error", count: 9000).joined(separator: "\n")
        let log = Array(repeating: "error", count: 3000).joined(separator: "\n\n")
        let messages = try [
            message(.customer, at: 0, log), message(.customer, at: 60, log),
            message(.customer, at: 120, earlier, isRead: true),
        ]
        let read = WrittenWords(messages, of: try call())
        #expect(read.utteranceCounts.last == 9000)
        #expect(read.transcript.utterances.count + read.droppedWords == 9000 + 2 * 3000)
        #expect(read.transcript.utterances.reduce(0) { $0 + $1.text.count } <= WrittenWords.longestCase)
    }

    private func call() throws -> Call {
        Call(
            id: try #require(CallID("t-1")), startedAt: ZonedTime(epochSeconds: 1_795_000_000, utcOffsetSeconds: 0))
    }

    private func message(
        _ author: Party, at seconds: Int, _ text: String, subject: String? = nil, isRead: Bool = false
    ) throws -> WrittenMessage {
        WrittenMessage(
            author: author, sentAt: ZonedTime(epochSeconds: 1_795_000_000 + seconds, utcOffsetSeconds: 0),
            subject: subject, text: text, isRead: isRead)
    }
}
