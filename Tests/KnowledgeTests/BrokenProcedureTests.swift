import Testing

@Suite("A broken procedure")
struct BrokenProcedureTests {
    private static func mistake(
        _ text: String, _ replacement: String, at place: String? = nil, _ problem: String
    ) -> Mistake {
        Mistake(
            file: "Procedures/certified-copy.json", text: text, replacement: replacement, place: place,
            problem: problem)
    }

    static let identity: [Mistake] = [
        mistake(
            "\"id\": \"certified-copy\"", "\"id\": \"certified-copies\"", at: "\"certified-copies\"",
            "the id differs from the file's name; make it \"certified-copy\" or rename the file"),
        mistake(
            "\"line\": \"certification\"", "\"line\": \"notary\"", at: "\"notary\"",
            "there is no line \"notary\"; add it to the lines of Office.json"),
        mistake("\"certified copies\"", "7", at: "7\n", "expected a string, found the number 7"),
        mistake(
            "\"certified copies\"", "\"{you}\"",
            "{you} cannot stand here; the language needs an \"address\" in its replies, and names have none"),
        mistake(
            "\"checkedOn\": \"2026-11-22\"", "\"checkedOn\": \"2026-13-22\"", at: "\"2026-13-22\"",
            "this day is not in the calendar"),
        mistake(
            "is usually ready the same day.", "is ready. The same day.", at: "\"For a certified copy please",
            "not one whole sentence; close it, for the robot adds the second itself"),
        mistake(
            "is usually ready the same day.", "is usually ready the same day", at: "\"For a certified copy please",
            "not one whole sentence; close it, for the robot adds the second itself"),
    ]

    static let facts: [Mistake] = [
        mistake(
            "\"fee\": {", "\"fees\": {", at: "\"fees\"", "missing key \"fee\"; is \"fees\" a misspelling of it?"),
        mistake(
            "\"shown\": {\n      \"vi\": \"2.000", "\"show\": {\n      \"vi\": \"2.000", at: "\"show\": {",
            "missing key \"shown\"; is \"show\" a misspelling of it?"),
        mistake(
            "\"result\": {\n    \"shown\": {", "\"result\": {\n    \"shown\": null, \"text\": {",
            at: "{\n    \"shown\": null",
            "missing key \"reason\"; add it to this object"),
        mistake(
            "\"result\": {", "\"result\": { \"spoken\": {},", at: "\"spoken\": {},", "unknown key \"spoken\"; remove it"
        ),
        mistake(
            "\"fee\": {\n    \"shown\": {", "\"fee\": {\n    \"shown\": null, \"reason\": \"?\", \"text\": {",
            at: "\"spoken\": {\n      \"vi\": \"Dạ, phí là", "unknown key \"spoken\"; remove it"),
        mistake(
            "\"fee\": {", "\"fee\": { \"reason\": \"?\",", at: "\"reason\"", "unknown key \"reason\"; remove it"),
        mistake(
            "\"spoken\": {\n      \"vi\": \"Dạ, phí", "\"said\": {\n      \"vi\": \"Dạ, phí",
            at: "{\n    \"shown\": {\n      \"vi\": \"2.000", "missing key \"spoken\"; add it to this object"),
        mistake(
            "two hundred thousand dong a copy.", "two hundred thousand dong. A copy.",
            at: "\"It costs two thousand", "not one whole sentence; close it, for the robot adds the second itself"),
        mistake(
            "\"It costs two thousand", "\"It costs \(String(repeating: "x", count: 100)) two thousand",
            "250 characters is out of bounds; allowed is at most 240"),
        mistake(
            ",\n      \"en\": \"2,000 dong", ",\n      \"eng\": \"2,000 dong", at: "\"2,000 dong",
            "\"eng\" is no language; use one of vi, en, zh, ko, ja, fr"),
        mistake(
            "\"en\": \"2,000 dong", "\"en\": \"{you} 2,000 dong", at: "\"{you} 2,000",
            "{you} cannot stand here; the language needs an \"address\" in its replies, and names have none"),
        mistake(
            "\"papers\": {\n    \"shown\": [", "\"papers\": {\n    \"shown\": [],\n    \"list\": [", at: "[],",
            "0 elements is out of bounds; allowed is 1 to 30"),
        mistake(
            "\"who\": {", "\"who\": [{}],\n  \"whom\": {", at: "[{}]", "expected an object, found an array"),
    ]

    @Test("gives its problem at its place", arguments: identity + facts)
    func located(mistake: Mistake) throws { try mistake.expectProblem() }
}
