import Foundation

/// Words of other languages within Vietnamese ones, as they are said here.
enum VietnameseForeignWords {
    /// Respelled; in small letters.
    static let table: [String: String] = [
        "android": "an đờ roi", "app": "áp", "asean": "a xê an", "banking": "banh kinh", "bluetooth": "blu tút",
        "camera": "ca mê ra", "card": "các", "chatbot": "chát bót", "check": "chếch", "check-in": "chếch in",
        "check-out": "chếch ao", "checkin": "chếch in", "click": "clích", "combo": "com bô", "container": "công te nơ",
        "copy": "cóp pi", "covid": "cô vít", "covid-19": "cô vít mười chín", "dalat": "đà lạt", "data": "đa ta",
        "deadline": "đét lai",
        "dichvucong": "dịch vụ công", "donduong": "đơn dương", "download": "đao lốt", "edu": "e đu", "email": "i meo",
        "e-mail": "i meo", "excel": "ếch xeo", "facebook": "phây búc", "fanpage": "phan pết", "fax": "phách",
        "file": "phai",
        "flycam": "phờ lai cam", "form": "phom", "gmail": "gi meo", "google": "gu gồ", "homestay": "hôm xờ tay",
        "hotel": "hô ten", "hotline": "hót lai", "info": "in phô", "internet": "in tơ nét", "ipad": "ai pát",
        "iphone": "ai phôn", "karaoke": "ca ra ô kê", "kiosk": "ki ốt", "lamdong": "lâm đồng", "laptop": "láp tóp",
        "link": "linh", "live": "lai", "livestream": "lai xờ trim", "login": "lốc in", "logo": "lô gô", "mail": "meo",
        "mastercard": "mát tơ các", "menu": "mê nu", "messenger": "mét xen giơ", "microsoft": "mai cờ rô sóp",
        "mobifone": "mô bi phôn", "mobile": "mô bai", "momo": "mô mô", "napas": "na pát", "nato": "na tô", "net": "nét",
        "offline": "óp lai", "online": "on lai", "onedrive": "oan đờ rai", "passport": "pát po", "password": "pát uợt",
        "photo": "phô tô", "photocopy": "phô tô cóp pi", "postmart": "pốt mát", "radio": "ra đi ô", "reset": "ri sét",
        "resort": "ri sọt", "robot": "rô bốt", "scan": "sờ can", "scanner": "sờ can nơ", "server": "sơ vơ",
        "shipper": "síp pơ",
        "shop": "sốp", "sms": "ét em ét", "smartphone": "xờ mát phôn", "tablet": "táp lét", "taxi": "tắc xi",
        "tel": "teo",
        "test": "tét", "tiktok": "tích tóc", "token": "tô ken", "unesco": "u nét xcô", "update": "ấp đết",
        "upload": "ấp lốt",
        "usd": "đô la", "username": "u dơ nem", "viber": "vai bơ", "video": "vi đê ô", "vietcombank": "viét com banh",
        "vietinbank": "viét tin banh", "viettel": "viét teo", "vinaphone": "vi na phôn", "virus": "vi rút",
        "visa": "vi da",
        "vn": "vi en", "vneid": "vi en i đi", "web": "oép", "website": "oép sai", "wi-fi": "oai phai",
        "wifi": "oai phai",
        "windows": "uyn đâu",
        "word": "uợt", "www": "ba vê kép", "youtube": "diu túp", "zalo": "da lô", "zoom": "dum",
    ]
    /// Letters of languages of the Highlands and of the West, by those of Vietnamese.
    private static let letters: [Character: String] = [
        "ĕ": "ê", "ŏ": "ô", "ŭ": "ư", "ĭ": "i", "ƀ": "b", "č": "ch", "ñ": "nh", "ç": "x", "œ": "ơ", "ö": "ơ", "ü": "u",
        "ä": "e",
        "ø": "ơ", "ß": "xờ",
    ]

    /// How `word` is said.
    static func words(for word: String) -> String {
        let lower = word.lowercased()
        if let words = table[lower] { return words }
        if word.contains("'") { return split(word) }
        let own = respelled(word)
        guard own.utf8.allSatisfy({ $0 < 0x80 }), own == lower, !VietnameseSyllable.isSyllable(own) else { return own }
        return VietnameseSyllable.syllables(of: own[...])?.joined(separator: " ") ?? own
    }

    /// A name with an apostrophe behind a consonant, which is said with a vowel: "K'Brông".
    private static func split(_ word: String) -> String {
        word.split(separator: "'").map { part in
            let part = String(part)
            guard part.count == 1, let sound = VietnameseLetters.sounds[Character(part.lowercased())] else {
                return VietnameseAbbreviations.table[part] ?? spelled(part) ?? respelled(part)
            }
            return part == part.lowercased() ? sound : sound.prefix(1).uppercased() + sound.dropFirst()
        }.joined(separator: " ")
    }

    /// The names of the letters of an abbreviation behind an apostrophe; nil for a word.
    private static func spelled(_ part: String) -> String? {
        guard (2...5).contains(part.count), part.allSatisfy(\.isUppercase) else { return nil }
        let names = part.map(VietnameseLetters.name)
        return names.contains("") ? nil : names.joined(separator: " ")
    }

    private static func respelled(_ word: String) -> String {
        word.map { letter in letters[Character(letter.lowercased())] ?? String(letter) }.joined()
    }
}
