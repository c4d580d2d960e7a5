/// A person's sex as an identity card has it.
public enum Sex: String, Sendable, Codable, CaseIterable {
    case male, female
}

/// The ages that a form of address tells apart (`conversation.md`).
public enum AgeBand: String, Sendable, Codable, CaseIterable {
    /// Under 18.
    case minor
    /// 18 to 44.
    case adult
    /// 45 to 59.
    case middle
    /// 60 and older: elderly by law (39/2009/QH12, Article 2), called before others.
    case elderly

    /// The band of an age in whole years.
    public init(age: Int) {
        switch age {
        case ..<18: self = .minor
        case ..<45: self = .adult
        case ..<60: self = .middle
        default: self = .elderly
        }
    }
}

/// What the conversation learns from an identity card: never its number.
public struct IdentityCard: Hashable, Sendable, Codable {
    /// The holder's sex.
    public let sex: Sex
    /// The holder's age band on the day of the scan.
    public let age: AgeBand
    /// The holder's name, for the board, if the visitor agrees; not in a journal.
    public let name: String?
    /// Whose card it is, today, at the ticket office.
    public let person: PersonKey?

    /// Makes a card.
    public init(sex: Sex, age: AgeBand, name: String? = nil, person: PersonKey? = nil) {
        self.sex = sex
        self.age = age
        self.name = name
        self.person = person
    }

    /// How the holder is addressed.
    public var address: FormOfAddress {
        switch (age, sex) {
        case (.minor, _): .young
        case (.adult, .male): .man
        case (.adult, .female): .woman
        case (.middle, .male): .middleMan
        case (.middle, .female): .middleWoman
        case (.elderly, .male): .elderMan
        case (.elderly, .female): .elderWoman
        }
    }

    /// Whether both cards are one person's, by what a journal keeps of them: without person keys, by sex and age.
    func isOfSamePerson(as other: IdentityCard) -> Bool {
        if let person, let others = other.person { return person == others }
        return (sex, age) == (other.sex, other.age)
    }

    /// The card without the name, as the journal keeps it.
    public var redacted: IdentityCard {
        IdentityCard(sex: sex, age: age, name: name.map { _ in "" }, person: person)
    }
}

/// How a visitor is addressed, where a language tells people apart; the words are the replies'.
public enum FormOfAddress: String, Sendable, Codable, CaseIterable {
    /// Nothing is known: "anh/chị".
    case unknown
    case young, man, woman, middleMan, middleWoman, elderMan, elderWoman
}

/// What a scanner read.
public enum ScannedCode: Hashable, Sendable, Codable {
    /// An identity card.
    case card(holder: IdentityCard)
    /// The QR code of a ticket.
    case ticket(id: TicketID)
    /// The QR code of a dossier's receipt.
    case dossier(code: DossierCode)
    /// A code that this robot does not know; what it holds is nobody's business.
    case unknown

    /// The code as the journal keeps it.
    public var redacted: ScannedCode {
        switch self {
        case .card(let card): .card(holder: card.redacted)
        case .dossier(let code): .dossier(code: code.redacted)
        case .ticket, .unknown: self
        }
    }
}
