import CallModel
import FoundationEssentials

/// Decoding of JSON transcripts, with errors that say where.
enum TranscriptJSON {
    /// - Throws: `transcript.malformed`. Nesting is bounded by the decoder (512 levels).
    static func decode<Content: Decodable>(_ type: Content.Type, from file: TranscriptFile) throws(InputError)
        -> Content
    {
        do {
            return try JSONDecoder().decode(type, from: Data(TextLines.withoutByteOrderMark(file.bytes)))
        } catch let error as DecodingError {
            throw malformed(error, in: file)
        } catch {
            throw InputError(code: TextLines.malformed, file: file.name, expected: "expected JSON")
        }
    }

    private static func malformed(_ error: DecodingError, in file: TranscriptFile) -> InputError {
        let (path, expected) =
            switch error {
            case .typeMismatch(let type, let context): (context.codingPath, "expected \(word(for: type))")
            case .valueNotFound(let type, let context): (context.codingPath, "expected \(word(for: type)), found null")
            case .keyNotFound(let key, let context): (context.codingPath + [key], "expected this field")
            case .dataCorrupted(let context): (context.codingPath, corruption(context))
            @unknown default: ([], "expected JSON")
            }
        return InputError(code: TextLines.malformed, file: file.name, place: place(path), expected: expected)
    }

    /// The decoder's own words may quote the input; ours do not.
    private static func corruption(_ context: DecodingError.Context) -> String {
        context.debugDescription.hasPrefix("expected") ? context.debugDescription : "expected JSON in UTF-8"
    }

    private static func word(for type: Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is any BinaryFloatingPoint.Type: "a number"
        case is [Any].Type: "an array"
        default: "an object"
        }
    }

    /// `segments[2].words[0].start`; `nil` for the whole file.
    private static func place(_ path: [any CodingKey]) -> String? {
        let text = path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return text.isEmpty ? nil : text
    }
}
