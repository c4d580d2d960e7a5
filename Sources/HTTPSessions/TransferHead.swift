/// The head of an answer, whole.
package struct TransferHead: Hashable, Sendable {
    /// The status code.
    package let status: Int
    private let fields: [String: String]

    /// Makes a head of the lines of its fields, as they came.
    init(status: Int, lines: [String]) {
        self.status = status
        var fields: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingWhitespace
        }
        self.fields = fields
    }

    /// The value of the field `name`, given in lower case; the last one where there are several.
    package func value(of name: String) -> String? { fields[name] }

    /// The media type, in lower case and without parameters.
    package var mediaType: String? {
        value(of: "content-type").map { type in
            String(type.prefix { $0 != ";" }).lowercased().trimmingWhitespace
        }
    }
}

extension StringProtocol {
    fileprivate var trimmingWhitespace: String {
        let begin = drop { $0.isWhitespace }
        return String(begin.reversed().drop { $0.isWhitespace }.reversed())
    }
}
