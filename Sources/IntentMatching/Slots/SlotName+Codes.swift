import Reception

extension SlotName {
    /// A value as visitors write it, to make sample sentences with.
    struct CodeSample: Sendable {
        let text: String
        let value: String
    }

    /// The slots whose values follow a pattern and stand in no list, sorted.
    static let recognisedByCode: [SlotName] = [.desk, .dossierCode, .ticketNumber]

    /// Values of a slot that is recognised by code, nothing for the others.
    var codeSamples: [CodeSample]? {
        switch self {
        case .ticketNumber: Self.ticketNumbers
        case .desk: Self.desks
        case .dossierCode: Self.dossierCodes
        default: nil
        }
    }

    private static let ticketNumbers = [
        CodeSample(text: "B001", value: "B001"), CodeSample(text: "B012", value: "B012"),
        CodeSample(text: "a 7", value: "A007"), CodeSample(text: "C 105", value: "C105"),
        CodeSample(text: "d23", value: "D023"),
    ]

    private static let desks = (1...8).map { CodeSample(text: String($0), value: String($0)) }

    private static let dossierCodes = [
        "H29.17-250612-0012", "000.17.29.H29-250612-0012", "H26.155-261103-0007", "H12-250820-1034",
    ].map { CodeSample(text: $0, value: $0) }
}
