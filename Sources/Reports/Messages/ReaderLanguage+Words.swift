public import CallModel

extension ReaderLanguage {
    /// How numbers are written.
    public var numbers: NumberStyle { DigestMessages(self).numbers }

    /// How days and periods are written.
    public var calendar: CalendarWords { DigestMessages(self).calendar }
}
