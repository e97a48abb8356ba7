/// Tells what a mail program answered by itself: nobody said it.
public enum AutomaticReply {
    /// By the subject, or by the first sentence of the text, as the usual programs write them in four languages.
    public static func isOne(_ message: WrittenMessage) -> Bool {
        let subject = message.subject?.lowercased() ?? ""
        let text = message.text.prefix(longestBeginning).lowercased()
        return subjects.contains { subject.isLed(by: $0) } || beginnings.contains(where: text.hasPrefix)
    }

    private static let longestBeginning = 80
    private static let subjects = [
        "automatic reply", "auto-reply", "autoreply", "auto", "out of office", "undeliverable",
        "delivery status notification (failure)", "delivery status notification (delay)",
        "delivery status notification", "mail delivery failed", "автоматична відповідь", "автовідповідь",
        "автоматический ответ", "автоответ", "odpowiedź automatyczna", "autoodpowiedź", "automatyczna odpowiedź",
    ]
    private static let beginnings = [
        "this is an automated", "this is an automatic", "i am out of the office", "i'm out of the office",
        "це автоматичн", "это автоматическ", "to jest automatyczn", "wiadomość wygenerowana automatycznie",
        "це повідомлення надіслано автоматично", "это сообщение отправлено автоматически",
    ]
}

extension String {
    /// As mail programs write it: alone, or with a colon before the subject that is answered.
    fileprivate func isLed(by words: String) -> Bool { self == words || hasPrefix(words + ":") }
}
