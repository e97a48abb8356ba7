import CallModel
import Consent
import Hashing
import Testing

/// A valid record spoiled in one place at a time: no spoiled record opens a call.
struct ConsentMutationTests {
    private static let objects = ["notice", "capture", "evidence"]
    private static let kinds: [JSONValue] = [
        .null, .bool(true), .bool(false), .number("0"), .number("1"), .number("-1"), .number("1.0"), .number("1e300"),
        .string(""), .string("x"), .array([]), .array([.null]), .object([:]), .object(["x": .null]),
    ]

    /// Whether the text, put through reader and gate as the batch does it, opens `call-1`.
    private func allows(_ text: String, for purpose: Purpose = .qualityScoring) throws -> Bool {
        let records = try? ConsentRecord.records(json: text.utf8, file: "call-1.consent.json")
        return ConsentGate.decide(
            purpose, of: try call("call-1"), audio: SHA256Digest(hex: RecordText.audio),
            consent: records.map(ConsentOnFile.records) ?? .unreadable, now: try time("2026-11-20T03:00:00+02:00"),
            latestSeen: try time("2026-11-20T02:00:00+02:00")
        ).isGranted
    }

    private func allows(_ change: (inout RecordText) -> Void) throws -> Bool {
        try allows(try RecordText(change).text)
    }

    @Test func `the record that is spoiled below is one that opens the call`() throws {
        #expect(try allows { _ in })
    }

    @Test func `a missing field`() throws {
        for name in try RecordText().fields.keys.sorted() {
            #expect(try !allows { $0.set(name, nil) }, "\(name)")
        }
        for object in Self.objects {
            guard case .object(let inner)? = try RecordText().fields[object] else { continue }
            for name in inner.keys.sorted() {
                #expect(try !allows { $0.set(name, in: object, nil) }, "\(object).\(name)")
            }
        }
        for name in ["purpose", "granted", "granted_at", "expires_at"] {
            #expect(try !allows { $0.setInGrants(name, nil) }, "purposes.\(name)")
        }
    }

    @Test func `a field of the wrong type`() throws {
        let nullable = ["prev_hash", "audio_sha256", "evidence", "valid_until", "revocation"]
        for name in try RecordText().fields.keys.sorted() {
            for kind in Self.kinds where !isRightType(kind, of: name, nullable: nullable) {
                #expect(try !allows { $0.set(name, kind) }, "\(name) = \(kind.canonical)")
            }
        }
    }

    private func isRightType(_ kind: JSONValue, of name: String, nullable: [String]) -> Bool {
        switch (name, kind) {
        case (_, .null): nullable.contains(name)
        case ("record_id", .string("x")), ("seq", .number("1")), ("jurisdictions", .array([])): true
        default: false
        }
    }

    @Test func `an inner field of the wrong type`() throws {
        for object in Self.objects {
            guard case .object(let inner)? = try RecordText().fields[object] else { continue }
            for name in inner.keys.sorted() {
                for kind in Self.kinds where kind != .string("x") && !(name == "start_ms" && isMs(kind)) {
                    #expect(try !allows { $0.set(name, in: object, kind) }, "\(object).\(name) = \(kind.canonical)")
                }
            }
        }
        for name in ["purpose", "granted", "granted_at", "expires_at"] {
            for kind in Self.kinds where !(name == "granted" && kind == .bool(true)) {
                guard name != "expires_at" || kind != .null else { continue }
                #expect(try !allows { $0.setInGrants(name, kind) }, "purposes.\(name) = \(kind.canonical)")
            }
        }
    }

    private func isMs(_ kind: JSONValue) -> Bool { kind == .number("0") || kind == .number("1") }

    @Test func `a time that is none`() throws {
        let times = [
            "2026-11-16", "2026-11-16T09:00:00", "16.11.2026 09:00", "2026-02-30T09:00:00Z", "now", "1763276400",
        ]
        for text in times {
            for name in ["valid_from", "valid_until"] { #expect(try !allows { $0.set(name, .string(text)) }) }
            for name in ["granted_at", "expires_at"] { #expect(try !allows { $0.setInGrants(name, .string(text)) }) }
            #expect(try !allows { $0.set("at", in: "capture", .string(text)) })
        }
    }

    @Test func `expired, or from the future`() throws {
        let (past, future) = (JSONValue.string("2026-11-19T00:00:00Z"), JSONValue.string("2026-11-21T00:00:00Z"))
        #expect(try !allows { $0.set("valid_until", past) })
        #expect(try !allows { $0.setInGrants("expires_at", past) })
        #expect(try !allows { $0.set("valid_from", future) })
        #expect(try !allows { $0.setInGrants("granted_at", future) })
        #expect(try !allows { $0.set("at", in: "capture", future) })
    }

    @Test func `swapped with another call's`() throws {
        #expect(try !allows { $0.set("call_id", .string("call-2")) })
        #expect(try !allows { $0.set("audio_sha256", .string(sha256("call-2").hex)) })
        #expect(try !allows { $0.set("prev_hash", .string(sha256("call-2").hex)) })
        #expect(try !allows { $0.set("seq", .number("2")) })
    }

    @Test func `a duplicate key, at any level`() throws {
        let text = try RecordText().text
        for (needle, extra) in [
            ("\"status\":", "\"status\":\"given\","), ("\"granted\":true", "\"granted\":true,"),
            ("\"method\":", "\"method\":\"dtmf_keypress\","), ("\"call_id\":", "\"call_id\":\"call-1\","),
        ] {
            #expect(text.contains(needle))
            #expect(try !allows(text.replacing(needle, with: extra + needle)))
        }
    }

    @Test func `any field said twice`() throws {
        let record = try RecordText()
        let text = record.text
        for name in record.fields.keys.sorted() {
            let value = try #require(record.fields[name])
            #expect(try !allows("{\"\(name)\":\(value.canonical)," + text.dropFirst()), "\(name)")
        }
    }

    @Test func `a way of taking consent that does not count in the place, or anywhere where the place is not known`()
        throws
    {
        let method = JSONValue.string("announcement_continued")
        for codes in [["DE"], ["UA"], ["US-TX", "PL"], ["XX"], []] {
            #expect(
                try !allows {
                    $0.set("method", in: "capture", method)
                    $0.set("jurisdictions", .array(codes.map(JSONValue.string)))
                }, "\(codes)")
        }
        #expect(
            try allows {
                $0.set("method", in: "capture", method)
                $0.set("jurisdictions", .array([.string("US-TX")]))
            })
    }

    @Test func `a field that nobody knows`() throws {
        #expect(try !allows { $0.set("only_if", .string("asked again")) })
        #expect(try !allows { $0.setInGrants("conditions", .array([])) })
        #expect(try !allows { $0.set("until", in: "capture", .null) })
    }

    @Test func `a word that is not in its list`() throws {
        for schema in ["consent/2", "consent/1.0", "Consent/1"] {
            #expect(try !allows { $0.set("schema", .string(schema)) })
        }
        for status in ["Given", "active", "given "] { #expect(try !allows { $0.set("status", .string(status)) }) }
        #expect(try !allows { $0.set("lawful_basis", .string("because")) })
        #expect(try !allows { $0.setInGrants("purpose", .string("everything")) })
        #expect(try !allows { $0.set("subjects", .array([.string("agent"), .string("agent")])) })
        #expect(try !allows { $0.set("subjects", .array([.string("agent"), .string("customer"), .string("third")])) })
        for code in ["ua", "UKR", "UA-", "U", "US-CALI", "UA KY"] {
            #expect(try !allows { $0.set("jurisdictions", .array([.string(code)])) }, "\(code)")
        }
    }

    @Test func `a purpose named twice, even when one of them is a no`() throws {
        #expect(
            try !allows { record in
                guard case .array(let grants)? = record.fields["purposes"] else { return }
                record.set("purposes", .array(grants + grants))
            })
    }

    @Test func `a text cut anywhere`() throws {
        let text = Array(try RecordText().text.utf8)
        for count in stride(from: 0, to: text.count, by: 7) {
            #expect(try !allows(String(decoding: text.prefix(count), as: UTF8.self)))
        }
    }
}
