/// What Korean calls things.
enum KoreanTables {
    /// The words of 0 to 9 told one by one.
    static let digits = ["공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]
    /// The nought of an amount.
    static let nought = "영"
    static let nativeOnes = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"]
    static let nativeTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    /// The sixth and the tenth lose a consonant.
    static let months = ["일월", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월"]

    static let letters: [Character: String] = [
        "A": "에이", "B": "비", "C": "시", "D": "디", "E": "이", "F": "에프", "G": "지", "H": "에이치", "I": "아이", "J": "제이",
        "K": "케이",
        "L": "엘", "M": "엠", "N": "엔", "O": "오", "P": "피", "Q": "큐", "R": "알", "S": "에스", "T": "티", "U": "유", "V": "브이",
        "W": "더블유", "X": "엑스", "Y": "와이", "Z": "제트",
    ]

    static func name(of currency: Currency) -> String {
        switch currency {
        case .dong: "동"
        case .dollar: "달러"
        case .euro: "유로"
        case .won: "원"
        case .yen: "엔"
        case .yuan: "위안"
        case .pound: "파운드"
        }
    }

    static func name(of unit: MeasureUnit) -> String {
        switch unit {
        case .kilometre: "킬로미터"
        case .metre: "미터"
        case .centimetre: "센티미터"
        case .millimetre: "밀리미터"
        case .squareKilometre: "제곱킬로미터"
        case .squareMetre: "제곱미터"
        case .squareCentimetre: "제곱센티미터"
        case .hectare: "헥타르"
        case .cubicMetre: "세제곱미터"
        case .kilogram: "킬로그램"
        case .gram: "그램"
        case .milligram: "밀리그램"
        case .tonne: "톤"
        case .litre: "리터"
        case .millilitre: "밀리리터"
        case .degreeCelsius, .degree: "도"
        case .hour: "시간"
        case .minute: "분"
        case .second: "초"
        case .kilobyte: "킬로바이트"
        case .megabyte: "메가바이트"
        case .gigabyte: "기가바이트"
        case .kilowattHour: "킬로와트시"
        case .kilowatt: "킬로와트"
        case .watt: "와트"
        case .volt: "볼트"
        case .kilometrePerHour: "킬로미터 매시"
        case .squareMetrePerPerson: "제곱미터 인당"
        }
    }

    /// Counters that Korean numbers stand before, and the last number that is still Korean: hours of the clock to twelve,
    /// hours of waiting to below the twenty-four of a day.
    static let nativeUpTo: [String: Int] = [
        "개": 99, "명": 99, "살": 99, "번째": 99, "장": 99, "대": 99, "사람": 99, "분께": 99, "권": 99, "통": 99, "부": 99, "건": 99,
        "가지": 99, "곳": 99, "군데": 99, "달": 99, "마리": 99, "잔": 99, "병": 99, "벌": 99, "채": 99, "줄": 99, "칸": 99, "쌍": 99,
        "자루": 99, "그루": 99, "켤레": 99, "송이": 99, "배": 99, "차례": 99, "시간": 23, "시": 12, "자리": 99, "글자": 99, "돌": 99,
    ]

    /// What follows a number; the longer before the shorter it begins with.
    static let counters: [String] =
        (nativeUpTo.keys + [
            "번", "호", "층", "원", "동", "월", "일", "년", "분", "초", "세", "인", "주", "주일", "주년", "개월", "개소", "도", "쪽", "페이지",
            "회", "차", "학년", "반", "급", "등", "위", "등급", "조", "항", "점", "번지", "호실", "호선", "호차", "과", "단계", "일간", "년간",
            "년대",
            "주간", "개월간", "분간", "초간", "시간대", "만", "억", "천", "백", "십", "매", "퍼센트", "프로", "달러", "유로", "위안", "엔", "킬로",
            "미터", "킬로미터", "킬로그램", "그램", "리터", "제곱미터", "평", "톤", "자릿수", "배수", "세대", "가구", "인분", "번가", "번길", "호기",
            "영업일", "근무일", "만동", "천동", "만원", "천원", "만 동", "종", "종류",
        ]).sorted { ($1.count, $0) < ($0.count, $1) }

    /// Counters written together with their number.
    static let joinedCounters: Set<String> = ["만", "억", "천", "백", "십", "만동", "천동", "만원", "천원", "만 동"]

    static let signs: [Character: String] = [
        "+": "플러스", "-": "다시", "–": "다시", "—": "다시", "−": "마이너스", "/": "슬래시", "\\": "역슬래시", "@": "골뱅이", "&": "앤드",
        ".": "점", "=": "이퀄", "#": "샵", "*": "별표", "_": "밑줄", "%": "퍼센트", "×": "곱하기", "÷": "나누기", "<": "작다", ">": "크다",
        "≤": "이하", "≥": "이상", "≈": "약", "±": "플러스마이너스", "~": "물결표", "°": "도", "$": "달러", "€": "유로", "£": "파운드",
        "¥": "엔", "₫": "동", "₩": "원", "§": "절", "№": "번호", ":": "콜론", "→": "에서", "?": "물음표", "|": "세로줄", "^": "캐럿",
    ]
}
