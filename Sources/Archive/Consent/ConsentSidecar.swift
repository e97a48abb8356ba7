public import CallModel
public import Consent

extension RecordingFile {
    /// The consent records beside the recording; empty where there is no such file.
    /// - Throws: `consent.unreadable`, or why the file cannot be read: denied in either case.
    public func consentRecords(in archive: any RecordingArchive) throws(InputError) -> [ConsentRecord] {
        guard let consent else { return [] }
        return try ConsentRecord.records(json: archive.content(of: consent), file: consent)
    }
}
