import Glibc

/// A host and perhaps a port, as they stand in a Host header (RFC 9110, section 7.2) and in an origin.
struct Authority: Hashable, Sendable {
    /// More characters than any host and port have.
    private static let longest = 262

    let host: Host
    let port: Int?

    /// Reads `localhost`, `127.0.0.1:8080`, `[::1]:8080`; nil when `text` is not of that kind. A name may end in a dot.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let split = text.hasPrefix("[") ? text.lastIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
        let rest = text[(split ?? text.endIndex)...]
        guard let host = Host(String(text[..<(split ?? text.endIndex)])) else { return nil }
        self.host = host
        if rest.isEmpty {
            port = nil
        } else {
            guard let number = Self.port(rest) else { return nil }
            port = number
        }
    }

    private static func port(_ text: some StringProtocol) -> Int? {
        let digits = text.dropFirst()
        guard text.hasPrefix(":"), digits.utf8.count <= 5, digits.utf8.allSatisfy(\.isASCIIDigit),
            let number = Int(digits), (1...65_535).contains(number)
        else { return nil }
        return number
    }
}

/// A host by name or address.
enum Host: Hashable, Sendable {
    /// In lower case, without the dot at its end.
    case name(String)
    /// Four bytes.
    case version4([UInt8])
    /// Sixteen bytes.
    case version6([UInt8])

    /// Reads a name, an address of version 4, or one of version 6 in brackets.
    init?(_ text: String) {
        if text.hasPrefix("[") {
            guard text.hasSuffix("]"), let bytes = Self.bytes(of: String(text.dropFirst().dropLast()), AF_INET6, 16)
            else { return nil }
            self = .version6(bytes)
            return
        }
        let name = (text.hasSuffix(".") ? String(text.dropLast()) : text).lowercased()
        if let bytes = Self.bytes(of: name, AF_INET, 4) {
            self = .version4(bytes)
        } else {
            guard Self.isName(name) else { return nil }
            self = .name(name)
        }
    }

    /// Whether it is this very machine: `localhost` (RFC 6761), 127.0.0.0/8 or ::1.
    var isLoopback: Bool {
        switch self {
        case .name(let name): name == "localhost"
        case .version4(let bytes): bytes[0] == 127
        case .version6(let bytes): bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
        }
    }

    /// The bytes of the address `text`; nil when it is none.
    static func bytes(of text: String, _ family: CInt, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 253
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count)
                    && label.utf8.allSatisfy {
                        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                    }
            }
    }
}
