/// Text as it stands in an element or a quoted attribute of XML; characters that XML cannot hold are left out.
func escaped(_ text: String) -> String {
    StrictHTML().escapeText(String(String.UnicodeScalarView(text.unicodeScalars.filter(isXMLCharacter))))
}

/// XML 1.0, production 2.
private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}
