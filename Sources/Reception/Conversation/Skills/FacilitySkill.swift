/// Tells where something is that visitors may use: also water, and the lawyer's desk.
enum FacilitySkill: Skill {
    static let intents: [IntentName] = [.facility, .drinkWater, .legalAdvice]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let id = facility(of: reading), let facility = turn.office.facility(id) else {
            turn.visit.sheet = .facilities
            return turn.answer(.askFacility, asking: .facility)
        }
        if facility.isAvailable {
            turn.answer(.facilityTold, .facility(id: id))
        } else {
            turn.apologise(.facilityMissing, .facility(id: id))
        }
    }

    private static func facility(of reading: IntentCandidate) -> FacilityID? {
        switch reading.intent {
        case .drinkWater: "drinking-water"
        case .legalAdvice: "legal-advice"
        default: reading.value(of: .facility).map(FacilityID.init(rawValue:))
        }
    }
}
