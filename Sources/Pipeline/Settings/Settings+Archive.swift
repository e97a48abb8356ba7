public import Archive
public import CallModel
import Foundation
import Transfers

extension Settings {
    /// Opens the archive: a folder, or the bucket that `s3://bucket/prefix` names.
    /// - Throws: `archive.missing` where there is none or it cannot be read, `archive.credentials`.
    public func openArchive() throws(InputError) -> any RecordingArchive {
        guard let archive else {
            throw InputError(
                code: "archive.missing", file: "--archive", expected: "expected the folder or bucket of recordings")
        }
        return Bucket.isAddress(archive) ? try openBucket(archive) : try ArchiveFolder(path: archive)
    }

    private func openBucket(_ address: String) throws(InputError) -> BucketArchive {
        guard let accessKey = bucket.accessKey, let secretKey = bucket.secretKey else {
            throw InputError(
                code: "archive.credentials", file: address,
                expected: "expected SIDETONE_ARCHIVE_ACCESS_KEY and SIDETONE_ARCHIVE_SECRET_KEY in the environment")
        }
        let credentials = Bucket.Credentials(
            accessKey: accessKey, secretKey: secretKey.revealed, sessionToken: bucket.sessionToken?.revealed)
        guard
            let bucket = Bucket(
                address, region: bucket.region, endpoint: bucket.endpoint, credentials: credentials)
        else {
            throw InputError(
                code: "archive.missing", file: address, expected: "expected an address such as s3://bucket/prefix")
        }
        let reader = WebReader(policy: RetryPolicy(timeoutS: 900), authority: delivery.authority)
        return try BucketArchive(bucket, reader: reader) { Int(Date.now.timeIntervalSince1970) }
    }
}
