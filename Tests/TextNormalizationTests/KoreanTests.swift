import Testing
import TextNormalization

@Suite struct KoreanTests {
    let korean = Korean()

    @Test(arguments: numbers + things + writing + names)
    func `says in Korean`(_ thing: SemioticClass, _ words: String) {
        #expect(korean.words(for: thing) == words)
    }

    static let numbers: [(SemioticClass, String)] = [
        (.number(Numeral("0")), "영"),
        (.number(Numeral("1")), "일"),
        (.number(Numeral("16")), "십육"),
        (.number(Numeral("105")), "백오"),
        (.number(Numeral("1000")), "천"),
        (.number(Numeral("10000")), "만"),
        (.number(Numeral("110000")), "십일만"),
        (.number(Numeral("1250000")), "백이십오만"),
        (.number(Numeral("100000000")), "일억"),
        (.number(Numeral("1234567890123456")), "일이삼사, 오육칠, 팔구공, 일이삼, 사오육"),
        (.number(Numeral("5", isNegative: true)), "마이너스 오"),
        (.number(Numeral("3", decimals: "14")), "삼 점 일사"),
        (.number(Numeral("0", decimals: "05")), "영 점 영오"),
        (.ordinal(1), "제일"),
        (.ordinal(15), "제십오"),
        (.digits("012"), "공일이"),
        (.digits("0912345678"), "공구일이, 삼사오, 육칠팔"),
        (.digits("079123456789"), "공칠구, 일이삼, 사오육, 칠팔구"),
        (.digits("1022"), "일공이이"),
        (.percent(Numeral("8")), "팔 퍼센트"),
        (.percent(Numeral("0", decimals: "5")), "영 점 오 퍼센트"),
        (.fraction(numerator: 1, denominator: 2), "이분의 일"),
        (.fraction(numerator: 3, denominator: 20), "이십분의 삼"),
    ]

    static let things: [(SemioticClass, String)] = [
        (.money(Numeral("50000"), .dong), "오만 동"),
        (.money(Numeral("5"), .dollar), "오 달러"),
        (.money(Numeral("5", decimals: "5"), .euro), "오 점 오 유로"),
        (.money(Numeral("10000"), .won), "만 원"),
        (.money(Numeral("10"), .yen), "십 엔"),
        (.money(Numeral("10"), .yuan), "십 위안"),
        (.money(Numeral("3"), .pound), "삼 파운드"),
        (.measure(Numeral("25"), .squareMetre), "이십오 제곱미터"),
        (.measure(Numeral("37"), .degreeCelsius), "삼십칠 도"),
        (.measure(Numeral("5", isNegative: true), .degreeCelsius), "영하 오 도"),
        (.measure(Numeral("60"), .kilometrePerHour), "시속 육십 킬로미터"),
        (.measure(Numeral("8"), .squareMetrePerPerson), "일 인당 팔 제곱미터"),
        (.measure(Numeral("2"), .hour), "두 시간"),
        (.measure(Numeral("24"), .hour), "이십사 시간"),
        (.measure(Numeral("5"), .megabyte), "오 메가바이트"),
        (.counted(Numeral("3"), counter: "번"), "삼 번"),
        (.counted(Numeral("3"), counter: "호"), "삼 호"),
        (.counted(Numeral("2"), counter: "층"), "이 층"),
        (.counted(Numeral("1"), counter: "개"), "한 개"),
        (.counted(Numeral("20"), counter: "개"), "스무 개"),
        (.counted(Numeral("21"), counter: "개"), "스물한 개"),
        (.counted(Numeral("99"), counter: "명"), "아흔아홉 명"),
        (.counted(Numeral("100"), counter: "명"), "백 명"),
        (.counted(Numeral("75"), counter: "살"), "일흔다섯 살"),
        (.counted(Numeral("75"), counter: "세"), "칠십오 세"),
        (.counted(Numeral("1"), counter: "번째"), "첫 번째"),
        (.counted(Numeral("3"), counter: "번째"), "세 번째"),
        (.counted(Numeral("4"), counter: "장"), "네 장"),
        (.counted(Numeral("1"), counter: "부"), "한 부"),
        (.counted(Numeral("7"), counter: "시"), "일곱 시"),
        (.counted(Numeral("30"), counter: "분"), "삼십 분"),
        (.counted(Numeral("6"), counter: "월"), "유월"),
        (.counted(Numeral("10"), counter: "월"), "시월"),
        (.counted(Numeral("6"), counter: "개월"), "육 개월"),
        (.counted(Numeral("2024"), counter: "년"), "이천이십사 년"),
        (.counted(Numeral("5"), counter: "만"), "오만"),
        (.counted(Numeral("1", decimals: "5"), counter: "배"), "일 점 오 배"),
        (.date(day: 12, month: 5, year: 2024), "이천이십사 년 오월 십이 일"),
        (.date(day: 6, month: 6, year: nil), "유월 육 일"),
        (.date(day: nil, month: 10, year: 2025), "이천이십오 년 시월"),
        (.time(hour: 7, minute: 30), "일곱 시 삼십 분"),
        (.time(hour: 12, minute: nil), "열두 시"),
        (.time(hour: 14, minute: 5), "십사 시 오 분"),
        (.time(hour: 0, minute: 0), "영 시"),
    ]

    static let writing: [(SemioticClass, String)] = [
        (.to, "에서"),
        (.letters("A"), "에이"),
        (.letters("OTP"), "오 티 피"),
        (.letters("Đ"), "디"),
        (.sign("@"), "골뱅이"),
        (.sign("."), "점"),
        (.sign("\u{1F600}"), ""),
        (.abbreviation("UBND"), "인민위원회"),
        (.abbreviation("BHYT"), "의료보험"),
        (.abbreviation("VNeID"), "브이엔이아이디"),
        (.abbreviation("TP.HCM"), "호찌민시"),
        (.abbreviation("XYZ"), "엑스 와이 제트"),
        (.document(number: 61, year: 2018), "이천십팔 년 육십일 호"),
        (.foreignWord("Wi-Fi"), "와이파이"),
        (.foreignWord("Zalo"), "잘로"),
        (.foreignWord("email"), "이메일"),
        (.foreignWord("QR"), "큐알"),
        (.foreignWord("Smith"), "smith"), (.foreignWord("Metropole"), "metropole"),
        (.foreignWord("vn"), "브이 엔"),
        (.foreignWord("dichvucong"), "직부꽁"),
    ]

    /// Examples of the rules for foreign words and of names by them.
    static let names: [(SemioticClass, String)] = [
        ("Nguyễn", "응우옌"), ("Phường", "프엉"), ("Đức", "득"), ("Trần", "쩐"), ("Quang", "꽝"), ("Ninh", "닌"), ("Quốc", "꾸옥"),
        ("Yên", "옌"), ("Thanh", "타인"), ("Bách", "바익"), ("Nhung", "늉"), ("Nhật", "녓"), ("Giang", "장"), ("Long", "롱"),
        ("Sóc", "속"), ("Hồ", "호"), ("Chí", "찌"), ("Minh", "민"), ("Điện", "디엔"), ("Biên", "비엔"), ("Việt", "비엣"),
        ("Huế", "후에"), ("Nghệ", "응에"), ("Xuân", "쑤언"), ("Hương", "흐엉"), ("Quỳnh", "꾸인"), ("Thủy", "투이"), ("Phạm", "팜"),
    ].map { (.foreignWord($0), $1) }

    @Test func `tells digits one by one`() {
        #expect(korean.digitWords("0912") == ["공", "구", "일", "이"])
    }

    @Test func `says everything in Hangul or letters, never empty`() {
        for thing in Extremes.things {
            let words = korean.words(for: thing)
            #expect(!words.isEmpty, "\(thing)")
            #expect(words.allSatisfy { $0.isReadable(besides: "가"..."힣") }, "\(thing): \(words)")
        }
        for counter in korean.conventions.counters where counter != "월" {
            #expect(korean.words(for: .counted(Numeral("102"), counter: counter)).hasSuffix(counter))
        }
        let tables = Array(korean.conventions.abbreviations.values) + korean.conventions.foreignWords.values
        #expect(tables.allSatisfy { $0.allSatisfy { $0.isReadable(besides: "가"..."힣") } })
    }
}
