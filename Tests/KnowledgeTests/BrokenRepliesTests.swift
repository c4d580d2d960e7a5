import Testing

@Suite("Broken replies")
struct BrokenRepliesTests {
    static let variants: [Mistake] = [
        Mistake(
            file: "Replies/vi.json", text: "\"visit.all_right\"", replacement: "\"visit.allright\"",
            problem: "missing key \"visit.all_right\"; is \"visit.allright\" a misspelling of it?"),
        Mistake(
            file: "Replies/vi.json", text: "\"goodbye\": [",
            replacement: "\"farewell\": [\"Em chào.\"],\n\"goodbye\": [",
            problem: "unknown key \"farewell\"; remove it"),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"\"",
            problem: "an empty string is out of bounds; allowed is 1 to 600 characters"),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Thank you.\\nGoodbye.\"",
            problem: "a line break in a text; write it on one line"),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Thank you. Goodbye. Bye.\"",
            problem: "3 sentences are too many to listen to; say at most 2 and show the rest"),
        Mistake(
            file: "Replies/en.json", text: "\"{summary} Shall I get you a ticket?\"",
            replacement: "\"{summary} Yes. A ticket?\"",
            problem: "3 sentences are too many to listen to; say at most 2 and show the rest"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please stay close.\"",
            replacement: "\"Number {nunber} is next.\"", problem: "unknown placeholder {nunber}; did you mean {number}?"
        ),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Goodbye {name}.\"",
            problem: "unknown placeholder {name}; this text has none"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please stay close.\"",
            replacement: "\"You are next.\"", problem: "missing placeholder {number}; what is shown must tell it"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please stay close.\"",
            replacement: "{ \"spoken\": \"You are next.\", \"shown\": \"You are next.\" }",
            place: "\"You are next.\" }", problem: "missing placeholder {number}; what is shown must tell it"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please stay close.\"",
            replacement: "{ \"spoken\": \"You are next.\", \"show\": \"{number}\" }", place: "\"show\"",
            problem: "missing key \"shown\"; is \"show\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please stay close.\"",
            replacement: "\"Number {number is next.\"",
            problem: "a \"{\" without a \"}\" after it; close the placeholder"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please stay close.\"",
            replacement: "\"Number number} is next.\"", problem: "a \"}\" without a \"{\" before it; remove it"),
        Mistake(
            file: "Replies/en.json", text: "\"goodbye\": [", replacement: "\"goodbye\": [],\n\"goodby\": [",
            place: "[],",
            problem: "0 elements is out of bounds; allowed is 1 to 8"),
    ]

    static let persons: [Mistake] = [
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Goodbye, {you}.\"",
            problem:
                "{you} cannot stand here; the language needs an \"address\" in its replies, and names have none"),
        Mistake(
            file: "Replies/vi.json", text: "\"plain\": \"gặp cán bộ\"", replacement: "\"plain\": \"{me} gặp cán bộ\"",
            place: "\"{me} gặp",
            problem: "{me} cannot stand here; the language needs an \"address\" in its replies, and names have none"),
        Mistake(
            file: "Replies/vi.json", text: "\"goodbye\": [\n      \"Dạ, {me}",
            replacement: "\"goodbye\": [\n      \"Dạ, {mee}",
            place: "\"Dạ, {mee}", problem: "unknown placeholder {mee}; did you mean {me}?"),
        Mistake(
            file: "Replies/vi.json", text: "\"elderMan\"", replacement: "\"elderlyMan\"",
            problem: "missing key \"elderMan\"; is \"elderlyMan\" a misspelling of it?"),
        Mistake(
            file: "Replies/vi.json", text: "\"woman\": \"chị\"", replacement: "\"woman\": { \"spoken\": \"chị\" }",
            place: "{ \"spoken\": \"chị\"", problem: "missing key \"shown\"; add it to this object"),
        Mistake(
            file: "Replies/vi.json", text: "\"robot\": \"robot\"",
            replacement: "\"robot\": \"robot\", \"ego\": \"tôi\"",
            place: "\"ego\"", problem: "unknown key \"ego\"; remove it"),
        Mistake(
            file: "Replies/vi.json", text: "\"woman\": \"chị\"", replacement: "\"woman\": 7", place: "7,",
            problem: "expected a string, found the number 7"),
    ]

    static let words: [Mistake] = [
        Mistake(
            file: "Replies/en.json", text: "\"many\": \"{count} minutes\"", replacement: "\"many\": \"minutes\"",
            place: "\"minutes\" },\n    \"hours\"", problem: "missing placeholder {count}; add it"),
        Mistake(
            file: "Replies/en.json", text: "\"January\", ", replacement: "", place: "[\n      \"February\"",
            problem: "11 elements is out of bounds; allowed is 12 to 12"),
        Mistake(
            file: "Replies/en.json", text: "\"recordingNotice\"", replacement: "\"recordingNotices\"",
            problem: "missing key \"recordingNotice\"; is \"recordingNotices\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"complaint\": { \"plain\": \"make a complaint\" },\n", replacement: "",
            place: "{\n    \"help\":", problem: "missing key \"complaint\"; add it to this object"),
        Mistake(
            file: "Replies/en.json", text: "\"complaint\": {",
            replacement: "\"affirm\": { \"plain\": \"agree\" },\n\"complaint\": {",
            problem: "unknown key \"affirm\"; remove it"),
        Mistake(
            file: "Replies/en.json", text: "\"make a complaint\"",
            replacement: "\"make a \(String(repeating: "x", count: 60))\"",
            problem: "67 characters is out of bounds; allowed is at most 60"),
        Mistake(
            file: "Replies/en.json", text: "\"make a complaint\"",
            replacement: "\"make a complaint\", \"line\": \"complain of {line}\"", place: "\"line\": \"complain",
            problem: "unknown key \"line\"; remove it"),
        Mistake(
            file: "Replies/en.json", text: "\"know the fee for {procedure}\"", replacement: "\"know the fee for it\"",
            problem: "missing placeholder {procedure}; add it"),
        Mistake(
            file: "Replies/en.json", text: "\"procedure\": \"know the fee for {procedure}\"",
            replacement: "\"more\": \"\"",
            place: "{\n      \"plain\": \"know what it costs\"",
            problem: "missing key \"procedure\"; add it to this object"),
        Mistake(
            file: "Replies/en.json", text: "\"fr\": \"French\"", replacement: "\"es\": \"Spanish\"",
            place: "{\n    \"vi\": \"Vietnamese\"", problem: "missing key \"fr\"; add it to this object"),
        Mistake(
            file: "Replies/en.json", text: "\"Very bad\", ", replacement: "", place: "[\"Bad\"",
            problem: "4 elements is out of bounds; allowed is 5 to 5"),
        Mistake(
            file: "Replies/en.json", text: "\"small_child\"", replacement: "\"smallchild\"",
            problem: "missing key \"small_child\"; is \"smallchild\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"zalo\"", replacement: "\"zelo\"",
            problem: "missing key \"zalo\"; is \"zelo\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"{weekday} {half}, {day} {month}\"",
            replacement: "\"on {weekday}, {day} {month}\"", problem: "missing placeholder {half}; add it"),
        Mistake(
            file: "Replies/en.json", text: "\"{date} {year}\"", replacement: "\"{date}\"",
            problem: "missing placeholder {year}; add it"),
        Mistake(
            file: "Replies/en.json", text: "\"takeNumber\"", replacement: "\"takeNumbr\"",
            problem: "missing key \"takeNumber\"; is \"takeNumbr\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"and\": \" and \"", replacement: "\"and\": 7", place: "7,",
            problem: "expected a string, found the number 7"),
    ]

    static let sentences: [Mistake] = [
        Mistake(
            file: "Replies/en.json", text: "\"For {line} this is the way. {place}\"",
            replacement: "\"This is {line}. This is the way. {place}\"",
            problem: "3 sentences are too many to listen to; say at most 2 and show the rest"),
        Mistake(
            file: "Replies/en.json", text: "\"You need {desks} for {line}. {place}\"",
            replacement: "\"{desks}: {place}\"",
            problem: "missing placeholder {line}; what is shown must tell it"),
        Mistake(
            file: "Replies/en.json", text: "\"facility.told\": [\n      \"{answer}\"",
            replacement: "\"facility.told\": [\n      \"{facility}\"", place: "\"{facility}\"",
            problem: "missing placeholder {answer}; what is shown must tell it"),
    ]

    @Test("gives its problem at its place", arguments: variants + persons + words + sentences)
    func located(mistake: Mistake) throws { try mistake.expectProblem() }
}
