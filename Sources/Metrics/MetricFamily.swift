/// What the numbers of a family are (Prometheus data model).
package enum MetricKind: String, Sendable {
    /// Something counted, which never goes back but to zero at a restart.
    case counter
    /// Something measured, which goes up and down.
    case gauge
    /// Lengths counted in buckets.
    case histogram
}

/// One number of a family.
package struct Sample: Hashable, Sendable {
    /// A name and a value that tell this number from the others of its family.
    package struct Label: Hashable, Sendable {
        package let name: String
        package let value: String

        /// Makes a label.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What comes after the family's name, as `_sum`; mostly nothing.
    let suffix: String
    /// The labels, in the order in which they are written.
    package let labels: [Label]
    /// The number.
    package let value: Double

    /// Makes a number of a counter or gauge. Names of labels are letters, digits and underscores; values are anything,
    /// but few: each makes a series that Prometheus keeps.
    package init(_ value: Double, _ labels: KeyValuePairs<String, String> = [:]) {
        for (name, _) in labels { MetricName.requireLabel(name) }
        self.init(suffix: "", labels: labels.map(Label.init), value: value)
    }

    init(suffix: String, labels: [Label], value: Double) {
        self.suffix = suffix
        self.labels = labels
        self.value = value
    }
}

/// The numbers of one name, as they are at one moment.
package struct MetricFamily: Hashable, Sendable {
    /// The name, with the base unit as its ending, as `letan_matcher_seconds`; `_total` where it counts.
    package let name: String
    /// What the numbers are.
    package let kind: MetricKind
    /// What the numbers mean, in a sentence.
    package let help: String
    /// The numbers.
    package var samples: [Sample]

    /// Makes a family. A name that Prometheus does not take is a programmer's error.
    package init(_ kind: MetricKind, _ name: String, _ help: String, _ samples: [Sample]) {
        MetricName.require(name, of: kind)
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }
}
