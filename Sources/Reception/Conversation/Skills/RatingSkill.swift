/// Takes a rating, one to five; an official hears of who is not content while they are still here.
enum RatingSkill: Skill {
    static let intents: [IntentName] = [.rateService]

    /// The lowest rating of somebody content.
    private static let content = 4

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let rating = reading.value(of: .rating).flatMap({ Int($0) }), (1...5).contains(rating) else {
            return turn.answer(.askRating, asking: .rating)
        }
        if rating >= content { return turn.answer(.ratingGood, asking: .anythingElse) }
        turn.callStaff(.poorRating, saying: .ratingPoor)
    }
}
