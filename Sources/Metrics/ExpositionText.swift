/// Families in Prometheus's text format, version 0.0.4.
package enum ExpositionText {
    /// The media type to send it with.
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// The text: families in the order of their names, each once; of numbers with the same labels the first.
    package static func text(of families: [MetricFamily]) -> String {
        var text = ""
        var written: Set<String> = []
        for family in merged(families) where !family.samples.isEmpty {
            text += "# HELP \(family.name) \(escaped(family.help, quotes: false))\n"
            text += "# TYPE \(family.name) \(family.kind.rawValue)\n"
            for sample in family.samples {
                let series = family.name + sample.suffix + labels(sample.labels)
                if written.insert(series).inserted { text += "\(series) \(number(sample.value))\n" }
            }
        }
        return text
    }

    /// One family a name: several sources may know numbers of one.
    private static func merged(_ families: [MetricFamily]) -> [MetricFamily] {
        Dictionary(grouping: families, by: \.name).values.compactMap { same in
            guard var family = same.first else { return nil }
            precondition(same.allSatisfy { $0.kind == family.kind }, "\(family.name) is of two kinds")
            family.samples = same.flatMap(\.samples)
            return family
        }.sorted { $0.name < $1.name }
    }

    private static func labels(_ labels: [Sample.Label]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0.name)=\"\(escaped($0.value, quotes: true))\"" }.joined(separator: ",") + "}"
    }

    /// The text with backslashes and line ends escaped, and quotation marks where it stands in some.
    private static func escaped(_ text: String, quotes: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\"" where quotes: escaped.append(contentsOf: "\\\"".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// A number as Prometheus reads it; whole ones without a fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
        return "\(value)"
    }
}
