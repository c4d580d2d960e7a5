import Testing

@testable import IntentMatching

@Suite("Numbers said in words")
struct SpokenNumberTests {
    @Test(
        "make these digits",
        arguments: [
            ([0, 1, 2], "012"), ([20, 1], "21"), ([100, 5], "105"), ([100, 0, 5], "105"), ([100, 20, 3], "123"),
            ([100, 2, 10, 3], "123"), ([2, 100, 5], "205"), ([1, 10], "10"), ([60, 11], "71"), ([80, 17], "97"),
            ([20, 12], "2012"), ([1, 0, 2], "102"), ([3, 10, 5], "35"), ([100, 0], "100"),
            ([2, 5, 0, 6, 1, 2], "250612"),
        ])
    func digits(words: [Int], digits: String) {
        var number = SpokenNumber()
        for word in words { number.take(word: word) }
        #expect(number.digits == digits)
    }

    @Test("where twenty has a word of its own, a ten begins a number")
    func tensThatDoNotMultiply() {
        var number = SpokenNumber()
        for word in [17, 2, 5, 0, 6, 10, 2] { number.take(word: word, tensMultiply: false) }
        #expect(number.digits == "17250612")
    }

    @Test(
        "are understood in `_spelling.txt`",
        arguments: [
            ("B", SpokenSymbol.letter("B")), ("12", .number(12)), ("3.", .ordinal(3)), ("+", .joint),
        ])
    func symbols(text: String, symbol: SpokenSymbol) { #expect(SpokenSymbol(text) == symbol) }

    @Test("are refused in `_spelling.txt`", arguments: ["", "b", "BB", "007", "10000", "-1", "0.", ".", "3.."])
    func refused(text: String) { #expect(SpokenSymbol(text) == nil) }
}
