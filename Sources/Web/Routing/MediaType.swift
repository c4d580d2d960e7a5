/// What requests say of media types (RFC 9110, sections 8.3 and 12.5.1).
enum MediaType {
    /// Whether the body of `request` is said to be JSON; parameters such as a character set do not matter.
    static func isJSON(_ request: HTTPRequest) -> Bool {
        request.header("content-type").map { name(of: $0) } == "application/json"
    }

    /// Whether `request` takes one of `types`; without a header, or without a choice, it takes everything.
    static func accepts(_ request: HTTPRequest, anyOf types: [String]) -> Bool {
        let ranges = request.headers.filter { $0.name == "accept" }.flatMap { $0.value.split(separator: ",") }
        guard !ranges.isEmpty, !types.isEmpty else { return true }
        return types.contains { type in weight(of: type, in: ranges) > 0 }
    }

    /// The weight of the most special range that covers `type`; 0 when none does.
    private static func weight(of type: String, in ranges: [Substring]) -> Double {
        let group = type.prefix { $0 != "/" }
        for special in [type, "\(group)/*", "*/*"] {
            guard let range = ranges.first(where: { name(of: $0) == special }) else { continue }
            return weight(of: range)
        }
        return 0
    }

    private static func weight(of range: Substring) -> Double {
        let parameters = range.split(separator: ";").dropFirst().map { String($0).filter { $0 != " " && $0 != "\t" } }
        guard let weight = parameters.first(where: { $0.lowercased().hasPrefix("q=") }) else { return 1 }
        return Double(weight.dropFirst(2)) ?? 0
    }

    private static func name(of text: some StringProtocol) -> String {
        String(text.prefix { $0 != ";" }).filter { $0 != " " && $0 != "\t" }.lowercased()
    }
}
