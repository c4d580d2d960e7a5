extension EnglishTables {
    /// Words of other languages that people would not know, or that the voice would read badly, by their meaning or
    /// respelled. "Nguyen" and the like are said as English has come to say them.
    static let foreignWords = [
        "phường": "ward",
        "quận": "district",
        "huyện": "district",
        "xã": "commune",
        "thôn": "hamlet",
        "ấp": "hamlet",
        "tỉnh": "province",
        "đường": "street",
        "phố": "street",
        "hẻm": "alley",
        "ngõ": "alley",
        "đồng": "dong",
        "tết": "Tet",
        "nguyễn": "Nguyen",
        "văn": "Van",
        "đức": "Duc",
        "việt": "Vee et",
        "ái": "eye",
        "zalo": "Zalo",
        "vneid": "V N E I D",
        "momo": "momo",
        "café": "cafe",
        "naïve": "naive",
    ]
}
