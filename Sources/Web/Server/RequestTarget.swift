/// The path and the query of a request, taken apart.
struct RequestTarget: Hashable {
    /// The segments of the path, decoded.
    let path: [String]
    /// The parameters, decoded.
    let query: [HTTPRequest.Field]

    /// Reads the second word of a request line; whatever could mean two things to two readers is refused.
    init(_ text: [UInt8], limit: Int) throws(ProblemDetails) {
        guard text.count <= limit else { throw .targetTooLong(limit: limit) }
        guard text.first == UInt8(ascii: "/") else { throw .badRequest("the target must begin with a slash") }
        guard text.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else {
            throw .badRequest("the target has a byte that must be percent-encoded")
        }
        let parts = text.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        path = try Self.path(parts[0].dropFirst())
        query = parts.count > 1 ? try Self.query(parts[1]) : []
    }

    private static func path(_ text: ArraySlice<UInt8>) throws(ProblemDetails) -> [String] {
        guard !text.isEmpty else { return [] }
        var path: [String] = []
        for segment in text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            let name = try decoded(segment)
            guard name != "." && name != ".." else { throw .badRequest("the path has a segment \".\" or \"..\"") }
            // An encoded slash would make two segments of one in the eyes of some.
            guard !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C }) else {
                throw .badRequest("the path has an encoded slash, backslash or control character")
            }
            path.append(name)
        }
        return path
    }

    private static func query(_ text: ArraySlice<UInt8>) throws(ProblemDetails) -> [HTTPRequest.Field] {
        var fields: [HTTPRequest.Field] = []
        for pair in text.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            // A blank is written as a plus in forms (WHATWG URL, application/x-www-form-urlencoded).
            let value = parts.count > 1 ? parts[1] : []
            fields.append(HTTPRequest.Field(try decoded(parts[0], plus: 0x20), try decoded(value, plus: 0x20)))
        }
        return fields
    }

    private static func decoded(
        _ text: ArraySlice<UInt8>, plus: UInt8 = UInt8(ascii: "+")
    ) throws(ProblemDetails) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = hexadecimal(rest.popFirst()), let low = hexadecimal(rest.popFirst()) else {
                    throw .badRequest("a percent sign in the target is not followed by two hexadecimal digits")
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+"): bytes.append(plus)
            default: bytes.append(byte)
            }
        }
        guard !bytes.contains(0) else { throw .badRequest("the target has an encoded zero byte") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badRequest("the target is not UTF-8 when it is decoded")
        }
        return text
    }

    private static func hexadecimal(_ digit: UInt8?) -> UInt8? {
        switch digit {
        case .some(let digit) where (0x30...0x39).contains(digit): digit - 0x30
        case .some(let digit) where (0x41...0x46).contains(digit & 0xDF): (digit & 0xDF) - 0x41 + 10
        default: nil
        }
    }
}
