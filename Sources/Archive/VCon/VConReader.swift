import CallModel
import Consent

/// The parts of a container, as written.
struct VConReader {
    let root: JSONObject
    let uuid: CallID
    let parties: [VConParty]
    let dialogs: [JSONValue]
    let attachments: [VConAttachment]

    init(_ root: JSONObject) throws(JSONFault) {
        self.root = root
        guard root.fields["payload"] == nil, root.fields["ciphertext"] == nil else {
            throw JSONFault(place: "", expected: "expected an unsigned vCon; open the signed or encrypted one first")
        }
        uuid = try root.callID("uuid")
        parties = try root.optional("parties", root.array).map { parties in parties.map(VConParty.init) } ?? []
        dialogs = try root.optional("dialog", root.array) ?? []
        attachments = try root.optional("attachments", root.array).map { $0.map(VConAttachment.init) } ?? []
    }

    /// Why the container must not be used; `nil` where it may.
    var refusal: JSONFault? {
        let version = root.fields["vcon"]?.scalarText ?? "0.4.0"
        let known = ["0.0.", "0.1.", "0.2.", "0.3.", "0.4."]
        guard known.contains(where: version.hasPrefix) else {
            return JSONFault(place: "vcon", expected: "expected a version from 0.0.1 to 0.4.0, found \(version)")
        }
        for name in ["critical", "must_support"] {
            guard let value = root.fields[name] else { continue }
            guard case .array(let items) = value, items.isEmpty else {
                return JSONFault(
                    place: name, expected: "expected no critical extensions; none is known here, so it must not be used"
                )
            }
        }
        return nil
    }

    /// The recordings, in the order of the dialogs.
    func legs(
        file: String, beside: (String) throws(InputError) -> [UInt8]
    ) throws(InputError) -> [VCon.Leg] {
        let recordings = dialogs.indices.filter { dialogs[$0].text(at: "type") == "recording" }
        var legs: [VCon.Leg] = []
        for (number, index) in recordings.enumerated() {
            let content = VConContent(dialogs[index], place: "dialog[\(index)]")
            guard let audio = try content.bytes(file: file, beside: beside) else { continue }
            var metadata = standardMetadata(of: dialogs[index])
            if recordings.count > 1 {
                metadata.callID = CallID("\(uuid)-\(number + 1)")
                (metadata.caseID, metadata.leg) = (uuid.text, number + 1)
            }
            if let told = try attachedMetadata(of: index, file: file) {
                var own = told
                own.fill(from: metadata)
                metadata = own
            }
            legs.append(
                VCon.Leg(
                    metadata: metadata, audio: audio, fileExtension: content.fileExtension,
                    transcript: attachment("transcript", of: index)?.ownTranscript?.canonical,
                    consent: attachment("lawful_basis", of: index)?.consentRecords?.canonical))
        }
        return legs
    }

    func remarks(file: String) -> [InputError] {
        let bases = attachments.indices.filter { attachments[$0].isMeant("lawful_basis") }
            .filter { attachments[$0].consentRecords == nil }
            .map { index in
                InputError(
                    code: "vcon.lawful_basis", file: file, place: "attachments[\(index)]",
                    expected:
                        "expected consent_records beside the lawful basis: without the notice that was given it cannot be checked, and counts as no consent"
                )
            }
        let transcripts = attachments.indices.filter { attachments[$0].isMeant("transcript") }
            .filter { attachments[$0].ownTranscript == nil }
            .map { index in
                InputError(
                    code: "vcon.transcript", file: file, place: "attachments[\(index)]",
                    expected: "expected a transcript with segments (docs/formats.md); other forms are left")
            }
        let others = dialogs.indices.filter { !["recording", "transfer"].contains(dialogs[$0].text(at: "type") ?? "") }
            .map { index in
                InputError(
                    code: "vcon.dialog", file: file, place: "dialog[\(index)]",
                    expected: "expected a recording; other kinds of dialog are left")
            }
        return bases + transcripts + others
    }

    /// The one of this purpose for a dialog; one that names no dialog is for all.
    private func attachment(_ purpose: String, of dialog: Int) -> VConAttachment? {
        let meant = attachments.filter { $0.isMeant(purpose) }
        return meant.first { $0.dialog == dialog } ?? meant.first { $0.dialog == nil }
    }

    private func attachedMetadata(of dialog: Int, file: String) throws(InputError) -> CallMetadata? {
        guard let json = attachment(VConAttachment.metadataPurpose, of: dialog)?.json else { return nil }
        do throws(JSONFault) {
            return try CallMetadata(JSONObject(json))
        } catch {
            throw error.error(code: "vcon.malformed", file: file, at: VConAttachment.metadataPurpose)
        }
    }

    /// What the fields of the standard say.
    private func standardMetadata(of dialog: JSONValue) -> CallMetadata {
        var metadata = CallMetadata()
        metadata.callID = uuid
        metadata.startedAt = dialog.text(at: "start").flatMap { ZonedTime(iso8601: $0) }
        let channels = VConParty.channels(dialog.value(at: "parties"))
        metadata.agentChannel = VConParty.agentChannel(channels, parties)
        let present = channels.flatMap(\.self).filter(parties.indices.contains)
        metadata.agent = present.lazy.map { parties[$0] }.first { $0.side == .agent }?.name
        metadata.customer = present.lazy.map { parties[$0] }.first { $0.side == .customer }?.address
        metadata.holdMs = VConHistory(dialog).holdMs
        metadata.transferredTo = transferTarget
        return metadata
    }

    /// Of the first transfer in the container.
    private var transferTarget: String? {
        let transfer = dialogs.first { $0.text(at: "type") == "transfer" }
        let target = transfer?.text(at: "transfer_target").flatMap { Int($0) }
        return target.flatMap { parties.indices.contains($0) ? parties[$0].name ?? parties[$0].address : nil }
    }
}
