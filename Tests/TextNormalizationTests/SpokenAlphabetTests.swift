import Reception
import Testing
import TextNormalization

/// What a verbalizer says may hold only what its voice reads as words.
struct SpokenAlphabetTests {
    @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7])
    func `English gives letters, commas and single spaces only`(_ seed: UInt64) {
        let letters = Set("abcdefghijklmnopqrstuvwxyz' ,")
        check(English(), alphabet: letters, seed: seed)
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7])
    func `French gives letters, hyphens, commas and single spaces only`(_ seed: UInt64) {
        let letters = Set("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùüœæÿ'- ,")
        check(French(), alphabet: letters, seed: seed)
    }

    private func check(_ verbalizer: some Verbalizer, alphabet: Set<Character>, seed: UInt64) {
        var things = GeneratedThings(seed: seed)
        for _ in 0..<400 {
            let thing = things.next(abbreviations: verbalizer.conventions.abbreviations)
            let words = verbalizer.words(for: thing)
            let strange = words.lowercased().filter { !alphabet.contains($0) }
            #expect(strange.isEmpty, "\(thing) gave \(words)")
            #expect(!words.isEmpty || thing.isSign, "\(thing) gave nothing")
            #expect(!words.contains("  ") && words.first != " " && words.last != " ", "\(thing) gave \(words)")
        }
    }
}

extension SemioticClass {
    fileprivate var isSign: Bool { if case .sign = self { true } else { false } }
}

/// Things of all classes with values from everyday to extreme, the same for the same seed.
private struct GeneratedThings {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func random(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private mutating func choice<T>(_ values: [T]) -> T { values[random(below: values.count)] }

    private mutating func digits(upTo count: Int) -> String {
        String((0...random(below: count)).map { _ in Character(String(random(below: 10))) })
    }

    private mutating func integer() -> Int {
        choice([
            random(below: 32), random(below: 3000), random(below: 2_000_000_000), -random(below: 100), .max, .min, 0,
        ])
    }

    private mutating func numeral() -> Numeral {
        let decimals = choice(["", "", "0", "00", "5", "05", "50", digits(upTo: 20)])
        return Numeral(
            choice(["0", "1", digits(upTo: 4), digits(upTo: 40)]), decimals: decimals,
            isNegative: choice([true, false]))
    }

    mutating func next(abbreviations: [String: String]) -> SemioticClass {
        switch random(below: 16) {
        case 0: .number(numeral())
        case 1: .ordinal(integer())
        case 2: .digits(digits(upTo: 40))
        case 3: .letters(String((0...random(below: 9)).map { _ in choice(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ")) }))
        case 4: .money(numeral(), choice(Currency.allCases))
        case 5: .percent(numeral())
        case 6: .measure(numeral(), choice(MeasureUnit.allCases))
        case 7: .counted(numeral(), counter: choice(["번", "号", "つ", "k"]))
        case 8: .fraction(numerator: integer(), denominator: integer())
        case 9: .date(day: 1 + random(below: 31), month: 1 + random(below: 12), year: choice([nil, integer()]))
        case 10: .time(hour: random(below: 25), minute: choice([nil, random(below: 60)]))
        case 11: .sign(choice(Array("@./\\&+-_=#*%‰°:×÷±−<>≤≥≈~→§₫$€£¥₩№©☂漢ж")))
        case 12: .abbreviation(choice(abbreviations.keys.sorted()))
        case 13: .document(number: integer(), year: integer())
        case 14:
            .foreignWord(
                choice(["Nguyễn", "Đặng", "K'Brông", "Œuvre", "ŁÓDŹ", "ñandú", "Covid", "a-b-c", "Nghiêng", "Quỳnh"]))
        default: .to
        }
    }
}
