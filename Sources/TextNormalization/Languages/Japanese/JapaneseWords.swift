/// Words that are not read as they are written.
enum JapaneseWords {
    /// Vietnamese administration in Japanese, and abbreviations that are said otherwise than letter by letter.
    static let abbreviations = [
        "UBND": "ジンミンイインカイ", "HĐND": "ジンミンヒョウギカイ", "CCCD": "シミンミブンショウメイショ", "CMND": "ジンミンショウメイショ",
        "CMT": "ジンミンショウメイショ", "BHXH": "シャカイホケン", "BHYT": "イリョウホケン", "BHTN": "シツギョウホケン",
        "GPLX": "ウンテンメンキョショウ", "TTHC": "ギョウセイテツヅキ", "HCC": "ギョウセイサービス", "DVC": "コウキョウサービス",
        "VNeID": "ブイエヌイーアイディー", "TP": "シ", "TP.": "シ", "TP.HCM": "ホーチミンシ", "TPHCM": "ホーチミンシ", "HCM": "ホーチミン",
        "HN": "ハノイ", "VN": "ベトナム", "P.": "フオン", "Q.": "クアン", "H.": "フエン", "X.": "サー", "KP": "クーフォー", "KP.": "クーフォー",
        "TDP": "チョウナイ", "NĐ-CP": "セイフハッコウ", "NĐ": "ギテイ", "CP": "セイフ", "TT": "ツウタツ", "QĐ": "ケッテイ", "NQ": "ギケツ",
        "QH": "コッカイ", "TTg": "シュショウ", "BTP": "シホウショウ", "BCA": "コウアンショウ", "BNV": "ナイムショウ", "BTC": "ザイムショウ",
        "VND": "ドン", "VNĐ": "ドン", "SĐT": "デンワバンゴウ", "ĐT": "デンワ", "Đ/c": "ジュウショ", "Đ/C": "ジュウショ", "MST": "ノウゼイバンゴウ",
        "TNHH": "ユウゲンガイシャ", "CNTT": "ジョウホウギジュツ", "GTGT": "フカカチゼイ", "THCS": "チュウガッコウ", "THPT": "コウコウ",
        "KT-XH": "ケイザイシャカイ", "v.v.": "ナド", "PIN": "ピン", "COVID": "コビッド", "ASEAN": "アセアン", "UNESCO": "ユネスコ",
        "Dr.": "ドクター", "Mr.": "ミスター", "Mrs.": "ミセス", "Ms.": "ミズ", "No.": "ナンバー", "Tel.": "デンワ", "TEL": "デンワ",
        "QR": "キューアール", "OTP": "オーティーピー", "SMS": "エスエムエス", "PDF": "ピーディーエフ", "VAT": "ブイエーティー", "ID": "アイディー",
        "USB": "ユーエスビー", "ATM": "エーティーエム",
    ]

    /// Words and names in Latin letters, in lower case, that the rules would read otherwise.
    static let foreign = vietnamese.merging(english) { $1 }

    private static let vietnamese = [
        "nguyễn": "グエン", "nguyen": "グエン", "việt": "ベト", "viet": "ベト", "nam": "ナム", "hà": "ハ", "nội": "ノイ",
        "hanoi": "ハノイ",
        "đà": "ダ", "nẵng": "ナン", "thị": "ティ", "ngô": "ゴ", "chí": "チ", "huế": "フエ", "vnd": "ドン", "đồng": "ドン",
        "dong": "ドン",
        "vietnam": "ベトナム", "saigon": "サイゴン", "danang": "ダナン", "hue": "フエ", "vinh": "ビン", "hải": "ハイ", "quận": "クアン",
        "tết": "テト", "phở": "フォー", "vneid": "ブイエヌイーアイディー", "dichvucong": "ジックブコン", "gov": "ガブ", "vn": "ブイエヌ",
        "tphcm": "ホーチミンシ",
    ]

    private static let english = [
        "wi-fi": "ワイファイ", "wifi": "ワイファイ", "free": "フリー", "zalo": "ザロ", "hotline": "ホットライン", "email": "イーメール",
        "e-mail": "イーメール",
        "mail": "メール", "gmail": "ジーメール", "web": "ウェブ", "website": "ウェブサイト", "online": "オンライン", "offline": "オフライン",
        "internet": "インターネット", "com": "コム", "net": "ネット", "org": "オルグ", "edu": "エデュ", "www": "ダブリューダブリューダブリュー",
        "http": "エイチティーティーピー", "https": "エイチティーティーピーエス", "facebook": "フェイスブック", "google": "グーグル",
        "youtube": "ユーチューブ", "app": "アプリ", "smartphone": "スマートフォン", "phone": "フォン", "iphone": "アイフォン",
        "android": "アンドロイド", "covid": "コビッド", "check": "チェック", "in": "イン", "out": "アウト", "on": "オン", "off": "オフ",
        "ok": "オーケー", "robot": "ロボット", "letan": "レタン", "scan": "スキャン", "code": "コード", "card": "カード", "pin": "ピン",
        "password": "パスワード", "login": "ログイン", "portal": "ポータル", "visa": "ビザ", "passport": "パスポート", "photo": "フォト",
        "copy": "コピー", "form": "フォーム", "file": "ファイル", "bank": "バンク", "momo": "モモ", "center": "センター", "centre": "センター",
        "office": "オフィス", "service": "サービス", "one": "ワン", "stop": "ストップ", "the": "ザ", "and": "アンド", "of": "オブ",
        "to": "トゥー",
        "no": "ノー", "yes": "イエス", "hello": "ハロー", "please": "プリーズ", "thank": "サンク", "you": "ユー", "welcome": "ウェルカム",
        "desk": "デスク", "ticket": "チケット", "number": "ナンバー", "room": "ルーム", "floor": "フロア", "street": "ストリート",
        "ward": "ワード",
        "city": "シティ", "district": "ディストリクト", "grab": "グラブ", "taxi": "タクシー", "bus": "バス", "coffee": "コーヒー",
        "fax": "ファックス",
        "chat": "チャット", "chatbot": "チャットボット", "video": "ビデオ", "camera": "カメラ", "english": "イングリッシュ", "support": "サポート",
        "john": "ジョン", "smith": "スミス", "mary": "メアリー", "paul": "ポール", "david": "デイビッド", "michael": "マイケル",
    ]
}
