package import Reception

/// `Office.json`: the office as the rules see it, and the words for its parts.
package struct OfficeCatalogue: Sendable {
    /// Lines, desks, hours and customs.
    package let office: Office
    /// What the office is called.
    package let name: TranslatedText
    /// The names of the lines, as they read inside a sentence.
    package let lineNames: [LineID: TranslatedText]
    /// The names of the desks, as they read inside a sentence.
    package let deskNames: [DeskID: TranslatedText]
    /// How to get to the desks from the robot, a whole sentence each.
    package let deskPlaces: [DeskID: AddressedText]
    /// The names of the facilities, as they read inside a sentence.
    package let facilityNames: [FacilityID: TranslatedText]
    /// Where the facilities are and on what terms, a whole sentence each.
    package let facilityAnswers: [FacilityID: AddressedText]
    /// What the QR codes hold.
    package let links: [OfficeLink: String]
    /// The dated changes of the office's hours, by what people call those days.
    package let exceptions: [NamedException]
    /// What everybody should know, as long as it stands there.
    package let notices: [AddressedText]
    /// What the robot calls itself.
    package let callsItself: SelfReference
}

/// A dated change of the hours and its name, as "Tết Nguyên đán".
package struct NamedException: Sendable {
    /// What changes.
    package let exception: HoursException
    /// Why.
    package let name: TranslatedText
}
