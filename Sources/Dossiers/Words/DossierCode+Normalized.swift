package import Reception

extension DossierCode {
    /// The most bytes of a code; the longest in use have about thirty.
    private static let mostBytes = 64

    /// The code in capitals, without blanks and invisible characters: the form that is compared.
    ///
    /// Nil for what cannot be a code: without a letter or digit, or longer than any.
    package var normalized: DossierCode? {
        // Nearly all are plain ASCII, and there are hundreds of thousands in an export.
        let isPlain = rawValue.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        let text = (isPlain ? rawValue : String(String.UnicodeScalarView(visible))).uppercased()
        guard text.utf8.count <= Self.mostBytes, text.contains(where: { $0.isLetter || $0.isNumber }) else {
            return nil
        }
        return DossierCode(rawValue: text)
    }

    private var visible: [Unicode.Scalar] {
        rawValue.unicodeScalars.filter { scalar in
            !scalar.properties.isWhitespace && ![.control, .format].contains(scalar.properties.generalCategory)
        }
    }
}
