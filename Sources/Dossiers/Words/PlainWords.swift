import Foundation

extension String {
    /// The words in small letters without accents, one blank between them: how names of columns and states are compared.
    ///
    /// `Trạng  thái:` and `TRANG THAI` are the same, however the accents were written.
    var plainWords: String {
        var plain = ""
        for scalar in decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            switch scalar {
            // It is a letter of its own to Unicode.
            case "đ": plain.append("d")
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                plain.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            default: plain.append(" ")
            }
        }
        return plain.split(separator: " ").joined(separator: " ")
    }
}
