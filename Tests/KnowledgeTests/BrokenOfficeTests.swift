import Testing

@Suite("A broken office")
struct BrokenOfficeTests {
    static let office: [Mistake] = [
        Mistake(
            file: "Office.json", text: "\"timeZone\"", replacement: "\"timezone\"",
            problem: "missing key \"timeZone\"; is \"timezone\" a misspelling of it?"),
        Mistake(
            file: "Office.json", text: "\"Asia/Ho_Chi_Minh\"", replacement: "\"Asia/Saigonn\"",
            problem: "no such time zone; use an IANA name such as Asia/Ho_Chi_Minh"),
        Mistake(
            file: "Office.json", text: "\"language\": \"vi\"", replacement: "\"language\": \"ko\"", place: "\"ko\"",
            problem: "there is no Replies/ko.json; add it or choose another language"),
        Mistake(
            file: "Office.json", text: "\"prefix\": \"A\"", replacement: "\"prefix\": \"a\"", place: "\"a\"",
            problem: "a prefix is one letter from A to Z"),
        Mistake(
            file: "Office.json", text: "\"prefix\": \"B\"", replacement: "\"prefix\": \"A\"",
            place: "{ \"id\": \"certification\"", problem: "prefix A stands twice; give each its own"),
        Mistake(
            file: "Office.json", text: "\"id\": \"land\"", replacement: "\"id\": \"Land\"", place: "\"Land\"",
            problem: "an id has small letters, digits and hyphens only"),
        Mistake(
            file: "Office.json", text: "\"dailyCapacity\": 200", replacement: "\"dailyCapacity\": 0",
            place: "0, \"name\"",
            problem: "0 is out of bounds; allowed is 1 to 100000"),
        Mistake(
            file: "Office.json", text: "\"dailyCapacity\": 200,", replacement: "\"dailyCapacity\": 200, \"color\": 1,",
            place: "\"color\"", problem: "unknown key \"color\"; remove it"),
        Mistake(
            file: "Office.json", text: ", \"en\": \"desk 1\"", replacement: "", place: "{ \"vi\": \"quầy số 1\"",
            problem: "missing language \"en\"; add the text, for Replies/en.json offers it"),
        Mistake(
            file: "Office.json", text: "\"en\": \"desk 1\"", replacement: "\"eng\": \"desk 1\"", place: "\"desk 1\"",
            problem: "\"eng\" is no language; use one of vi, en, zh, ko, ja, fr"),
        Mistake(
            file: "Office.json", text: "\"desk 1\"", replacement: "\"desk 1 \"",
            problem: "a blank at the edge of a text; remove it"),
        Mistake(
            file: "Office.json", text: "[\"residence\"]", replacement: "[\"residense\"]", place: "\"residense\"",
            problem: "there is no line \"residense\"; did you mean \"residence\"?"),
        Mistake(
            file: "Office.json", text: "[\"residence\"]", replacement: "[\"land\"]", place: "{ \"id\": \"residence\"",
            problem: "no desk serves the line \"residence\"; give it one"),
        Mistake(
            file: "Office.json", text: "[\"residence\"]", replacement: "[ ]",
            problem: "0 elements is out of bounds; allowed is 1 to 26"),
        Mistake(
            file: "Office.json", text: "\"id\": \"8\"", replacement: "\"id\": \"7\"",
            place: "{\n      \"id\": \"7\", \"name\": { \"vi\": \"quầy số 8\"",
            problem: "desk 7 stands twice; give each its own"),
    ]

    static let hours: [Mistake] = [
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"7:30-11:30\"",
            place: "\"7:30", problem: "not a stretch of a day; write it as 07:30-11:30"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"11:30-07:30\"",
            place: "\"11:30-07", problem: "it closes before it opens; write it as 07:30-11:30"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"07:30-25:00\"",
            place: "\"07:30-25", problem: "not a stretch of a day; write it as 07:30-11:30"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\", ", replacement: "\"monday\": [\"07:30-14:00\", ",
            place: "\"13:30-17:00\"", problem: "opens before the stretch before it closes; sort and part them"),
        Mistake(
            file: "Office.json", text: "\"monday\"", replacement: "\"Monday\"",
            problem: "missing key \"monday\"; is \"Monday\" a misspelling of it?"),
        Mistake(
            file: "Office.json", text: "\"2026-01-01\"", replacement: "\"2026-02-29\"",
            problem: "this day is not in the calendar"),
        Mistake(
            file: "Office.json", text: "\"2026-01-01\"", replacement: "\"1/1/2026\"",
            problem: "not a day; write it as 2026-11-22"),
        Mistake(
            file: "Office.json", text: "\"2026-02-22\"", replacement: "\"2026-02-12\"",
            place: "{\n        \"from\": \"2026-02-14\"",
            problem: "ends before it begins; swap \"from\" and \"through\""),
        Mistake(
            file: "Office.json", text: "\"2026-02-22\"", replacement: "\"2036-02-22\"",
            place: "{\n        \"from\": \"2026-02-14\"",
            problem: "lasts longer than a year; change the weekly hours instead"),
        Mistake(
            file: "Office.json", text: "\"2026-02-22\"", replacement: "\"2026-04-26\"",
            place: "{\n        \"from\": \"2026-04-26\"",
            problem: "begins before the exception above it ends; sort and part them"),
    ]

    static let customs: [Mistake] = [
        Mistake(
            file: "Office.json", text: "\"announcer\": \"robot\"", replacement: "\"announcer\": \"radio\"",
            place: "\"radio\"", problem: "\"radio\" is not one of board, robot"),
        Mistake(
            file: "Office.json", text: "\"callByName\": \"ask\"", replacement: "\"callByName\": \"allways\"",
            place: "\"allways\"", problem: "\"allways\" is not one of ask, always, never; did you mean \"always\"?"),
        Mistake(
            file: "Office.json", text: "\"en\": \"Numbers and advice are free of charge.\"",
            replacement: "\"en\": 7", place: "7\n", problem: "expected a string, found the number 7"),
        Mistake(
            file: "Office.json", text: "\"callsItself\": \"em\"", replacement: "\"callsItself\": true",
            place: "true,\n  \"notices\"", problem: "expected a string, found true"),
        Mistake(
            file: "Office.json", text: "\"callsItself\"", replacement: "\"callItself\"",
            problem: "missing key \"callsItself\"; is \"callItself\" a misspelling of it?"),
        Mistake(
            file: "Office.json", text: "\"zalo\": \"https", replacement: "\"facebook\": \"https", place: "\"facebook\"",
            problem: "unknown key \"facebook\"; remove it"),
        Mistake(
            file: "Office.json", text: "\"https://vneid.gov.vn\"", replacement: "\"https://vneid.gov.vn\\n\"",
            problem: "a line break in a text; write it on one line"),
        Mistake(
            file: "Office.json", text: "\"https://vneid.gov.vn\"",
            replacement: "\"https://\(String(repeating: "v", count: 505))\"",
            problem: "513 characters is out of bounds; allowed is at most 512"),
    ]

    static let places: [Mistake] = [
        Mistake(
            file: "Office.json", text: "\"Desk 4 is the last on the left, beside the window.\"",
            replacement: "\"Desk 4 is the last on the left. Beside the window.\"",
            problem: "not one whole sentence; close it, for the robot adds the second itself"),
        Mistake(
            file: "Office.json", text: "\"place\"", replacement: "\"plaice\"",
            problem: "missing key \"place\"; is \"plaice\" a misspelling of it?"),
        Mistake(
            file: "Office.json", text: "\"id\": \"printing\"", replacement: "\"id\": \"photocopy\"",
            place: "{\n      \"id\": \"photocopy\", \"available\": true, \"name\": { \"vi\": \"máy in\"",
            problem: "facility photocopy stands twice; give each its own"),
        Mistake(
            file: "Office.json", text: "\"id\": \"wifi\"", replacement: "\"id\": \"WiFi\"", place: "\"WiFi\"",
            problem: "an id has small letters, digits and hyphens only"),
        Mistake(
            file: "Office.json", text: "\"id\": \"wifi\", \"available\": true",
            replacement: "\"id\": \"wifi\", \"available\": true, \"free\": true", place: "\"free\"",
            problem: "unknown key \"free\"; remove it"),
        Mistake(
            file: "Office.json", text: "\"id\": \"wifi\", \"available\": true",
            replacement: "\"id\": \"wifi\", \"available\": \"yes\"", place: "\"yes\"",
            problem: "expected true or false, found a string"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"],",
            replacement: "\"monday\": [\"07:30-11:30\", \"11:00-12:00\"],",
            place: "\"11:00-12:00\"", problem: "opens before the stretch before it closes; sort and part them"),
    ]

    @Test("gives its problem at its place", arguments: office + hours + customs + places)
    func located(mistake: Mistake) throws { try mistake.expectProblem() }
}
