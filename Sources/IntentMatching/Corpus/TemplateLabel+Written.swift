import Reception

extension TemplateLabel {
    /// The topic of what is out of scope and nobody's in particular, as in `none/other.txt`.
    private static let otherTopic = "other"

    /// The label as files write it: `take_ticket`, `none/visa`.
    package var written: String {
        switch self {
        case .intent(let name): name.rawValue
        case .topic(let topic): "none/\(topic)"
        }
    }

    /// The label that a file calls `name`; `none` and `oos`, in any case, are out of scope.
    init(written name: String) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        switch parts.first?.lowercased() {
        case "none" where parts.count == 2: self = .topic(parts[1])
        case "none", "oos": self = .topic(Self.otherTopic)
        default: self = .intent(IntentName(rawValue: name))
        }
    }
}
