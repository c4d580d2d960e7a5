/// Words and abbreviations of others in Hangul.
extension KoreanTables {
    /// Words of the administration of Viet Nam and what stands in capitals beside them.
    static let abbreviations: [String: String] = [
        "UBND": "인민위원회", "HĐND": "인민의회", "HDND": "인민의회", "CCCD": "시민 신분증", "CMND": "신분증", "CMT": "신분증",
        "BHYT": "의료보험", "BHXH": "사회보험", "BHTN": "실업보험", "GPLX": "운전면허증", "TTHC": "행정절차", "TP.HCM": "호찌민시",
        "TPHCM": "호찌민시", "HCM": "호찌민", "TP": "시", "TP.": "시", "P.": "프엉", "Q.": "꾸언", "KP": "구역", "KP.": "구역",
        "TT": "읍", "TX": "시사", "NĐ": "의정", "NĐ-CP": "정부 의정", "TT-BTP": "법무부 통지", "QĐ": "결정", "QĐ-TTg": "총리 결정",
        "CP": "정부", "QH": "국회", "CA": "공안", "VPCC": "공증 사무소", "GCN": "증명서", "GCNQSDĐ": "토지 사용권 증명서",
        "QSDĐ": "토지 사용권", "VNeID": "브이엔이아이디", "VNEID": "브이엔이아이디", "DVC": "공공 서비스", "DVCTT": "온라인 공공 서비스",
        "MST": "납세자 번호", "KT3": "장기 임시 거주", "Đ/c": "주소", "ĐT": "전화", "SĐT": "전화번호", "Tel": "전화", "TEL": "전화",
        "Fax": "팩스", "FAX": "팩스", "VN": "베트남", "VND": "동", "VNĐ": "동", "USD": "달러", "EUR": "유로", "CNY": "위안",
        "KRW": "원", "JPY": "엔", "AM": "오전", "PM": "오후", "a.m.": "오전", "p.m.": "오후", "No.": "번호", "Mr.": "미스터",
        "Mrs.": "미시즈", "Ms.": "미즈", "Dr.": "닥터", "TV": "티브이", "PC": "피시", "SMS": "문자", "WC": "화장실", "OK": "오케이",
        "QR": "큐알", "ATM": "에이티엠", "COVID-19": "코로나 십구", "Covid-19": "코로나 십구", "v.v.": "등등",
    ]

    /// Words of other languages, in lower case, without signs.
    static let foreignWords: [String: String] = [
        "wifi": "와이파이", "wi-fi": "와이파이", "e-mail": "이메일", "email": "이메일", "mail": "메일", "gmail": "지메일", "zalo": "잘로",
        "facebook": "페이스북", "google": "구글",
        "hotline": "핫라인", "online": "온라인", "offline": "오프라인", "website": "웹사이트", "web": "웹", "internet": "인터넷",
        "app": "앱",
        "qr": "큐알", "vneid": "브이엔이아이디", "covid": "코로나", "iphone": "아이폰", "android": "안드로이드", "youtube": "유튜브",
        "microsoft": "마이크로소프트", "windows": "윈도", "robot": "로봇", "camera": "카메라", "video": "비디오", "card": "카드",
        "visa": "비자",
        "passport": "여권", "taxi": "택시", "bus": "버스", "atm": "에이티엠", "pin": "핀", "sim": "심", "usb": "유에스비", "otp": "오티피",
        "pdf": "피디에프", "scan": "스캔", "file": "파일", "link": "링크", "password": "비밀번호", "ok": "오케이", "hello": "헬로",
        "momo": "모모",
        "viettel": "비엣텔", "mobifone": "모비폰", "vinaphone": "비나폰", "vietcombank": "비엣콤뱅크", "vietinbank": "비엣틴뱅크",
        "agribank": "아그리뱅크", "grab": "그랩", "com": "컴", "gov": "고브", "edu": "에듀", "org": "오알지", "net": "넷",
        "www": "더블유더블유더블유",
        "http": "에이치티티피", "https": "에이치티티피에스", "menu": "메뉴", "data": "데이터", "center": "센터", "service": "서비스",
        "ticket": "티켓", "park": "파크", "tower": "타워", "smart": "스마트", "city": "시티", "bank": "뱅크", "station": "역",
        "airport": "공항",
        "hotel": "호텔", "metro": "메트로", "street": "스트리트", "vietnam": "베트남", "hanoi": "하노이", "saigon": "사이공",
        "danang": "다낭",
        "hochiminh": "호찌민", "dalat": "달랏", "haiphong": "하이퐁", "halong": "할롱", "nhatrang": "냐짱",
        "hoian": "호이안",
        "samsung": "삼성", "hyundai": "현대", "usa": "미국", "hochiminhcity": "호찌민시",
    ]
}
