import CallModel
import Foundation
import FoundationXML

/// An element of an XML document, by its local name; of prefixes and namespaces nothing is kept.
struct XMLNode {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [XMLNode] = []

    /// The text of the first child of this name, without spaces at both ends; `nil` where there is none or it is empty.
    func text(_ name: String) -> String? {
        children.first { $0.name == name }.flatMap { $0.text.trimmed.isEmpty ? nil : $0.text.trimmed }
    }

    func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// Whether an element of this name says `true`, at whatever depth.
    func says(_ name: String) -> Bool {
        self.name == name && text.trimmed == "true" || children.contains { $0.says(name) }
    }
}

extension XMLNode {
    /// The most elements within elements.
    static let maximumDepth = 64

    /// What is wrong with a document, and where.
    struct Fault: Error {
        let line: Int
        let expected: String
    }

    /// The root of a document in UTF-8. External entities are never read, and a document that declares entities is
    /// refused. Foundation traps on a name that is no text and on an instruction without content, such as
    /// `<?page?>`, so neither of them reaches it.
    static func root(of bytes: [UInt8]) throws(Fault) -> XMLNode {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Fault(line: 1, expected: "expected XML in UTF-8")
        }
        guard !holdsBareInstruction(bytes) else {
            throw Fault(line: 1, expected: "expected no processing instruction without content")
        }
        let parser = XMLParser(data: Data(bytes))
        let builder = Builder()
        parser.delegate = builder
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let isWhole = parser.parse()
        if let refusal = builder.refusal { throw Fault(line: parser.lineNumber, expected: refusal) }
        guard isWhole, let root = builder.root else {
            throw Fault(line: parser.lineNumber, expected: "expected well-formed XML")
        }
        return root
    }

    private static func holdsBareInstruction(_ bytes: [UInt8]) -> Bool {
        bytes.indices.dropFirst().contains { index in
            guard bytes[index - 1] == UInt8(ascii: "<"), bytes[index] == UInt8(ascii: "?") else { return false }
            let name = bytes[(index + 1)...].prefix { !" \t\r\n?".utf8.contains($0) }
            return !name.isEmpty && bytes[name.endIndex...].starts(with: "?>".utf8)
        }
    }

    private final class Builder: NSObject, XMLParserDelegate {
        private var open: [XMLNode] = []
        private(set) var root: XMLNode?
        private(set) var refusal: String?

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            guard open.count < XMLNode.maximumDepth else {
                return refuse(parser, "expected no more than \(XMLNode.maximumDepth) elements within one another")
            }
            open.append(XMLNode(name: name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            guard !open.isEmpty else { return }
            open[open.count - 1].text += text
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            guard let node = open.popLast() else { return }
            if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
        }

        func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
            refuse(parser, "expected a document without entities of its own")
        }

        func parser(
            _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?,
            systemID: String?
        ) {
            refuse(parser, "expected a document without entities of its own")
        }

        private func refuse(_ parser: XMLParser, _ expected: String) {
            refusal = refusal ?? expected
            parser.abortParsing()
        }
    }
}
