/// The names Prometheus takes (Prometheus, "Data model" and "Metric and label naming").
enum MetricName {
    /// Stops the program where `name` is none for a family of `kind`: `[a-zA-Z_:][a-zA-Z0-9_:]*`, and counters, and they
    /// alone, end in `_total`.
    static func require(_ name: String, of kind: MetricKind) {
        precondition(isWord(name, also: [":"]), "\"\(name)\" is no name for a metric")
        precondition(
            name.hasSuffix("_total") == (kind == .counter), "\"\(name)\": counters, and they alone, end in _total")
    }

    /// Stops the program where `name` is none for a label: `[a-zA-Z_][a-zA-Z0-9_]*`, without what Prometheus keeps for
    /// itself (two underscores at the start) and for buckets (`le`).
    static func requireLabel(_ name: String) {
        precondition(
            isWord(name, also: []) && !name.hasPrefix("__") && name != "le", "\"\(name)\" is no name for a label")
    }

    private static func isWord(_ name: String, also others: [Unicode.Scalar]) -> Bool {
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "_" || others.contains(scalar)
        }
    }
}
