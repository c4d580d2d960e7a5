import Foundation

extension StringProtocol {
    /// Only its letters A to Z and a to z, without marks: "Đặng" is "Dang". Folding of Foundation keeps "đ".
    var plainLetters: String {
        let scalars = decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            switch scalar {
            case "đ": "d"
            case "Đ": "D"
            case "A"..."Z", "a"..."z": scalar
            default: nil
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
