import Reception
import Testing
import TextNormalization

/// Random mixtures of all that people write, hostile and harmless.
private struct Mixture {
    private var state: UInt64
    private static let parts =
        [
            " ", " ", " ", ", ", ". ", "-", " - ", "/", ".", ":", "'", "(", ")", "%", "&", "+", "=", "@", "#", "~", "_",
            "*", "°", "₫",
            "$", "€", "<", ">", "|", "\\", "\"", "…", "\n", "\t", "\u{0}", "\u{200B}", "\u{202E}", "\u{0301}", "👋🏽", "👨‍👩‍👧",
            "①", "²", "½",
            "Ⅳ", "١٢", "漢字", "ひらがな", "한국", "Привет", "ก", "مرحبا", "xin", "chào", "thứ", "tháng", "ngày", "khoá", "số",
            "hẻm", "gọi",
            "đến", "XV", "II", "IV", "A", "B", "Đ", "q", "km", "m²", "kg", "h", "g", "đồng", "VNĐ", "USD", "K'Brông",
            "l'eau", "straße",
            "hotline", "Zalo", "gov.vn", "https://", "www.", "a@b.vn", "QH15", "NĐ-CP", "TT-BTC", "1022", "0912345678",
            "+84", "7h30", "12/05",
            "2024", "1.250.000", "3,5", "000", "00", "B012", "H29.17-250612-0012", "x", "×", "ỦY BAN", "ẠẢ",
        ] + ["0", "1", "2", "3", "5", "8", "12", "31", "59", "99", "105", "007", "12345678901234567890"]

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func text(with abbreviations: [String]) -> String {
        (0..<next(below: 40)).map { _ in
            next(below: 5) == 0
                ? abbreviations[next(below: abbreviations.count)] : Self.parts[next(below: Self.parts.count)]
        }.joined()
    }
}

@Suite struct NormaliserPropertyTests {
    private static let verbalizers: [any Verbalizer] = [
        Vietnamese(), English(), Chinese(), Korean(), Japanese(), French(),
    ]

    @Test(arguments: Language.allCases, 0..<12)
    func `nothing but words reaches the voice, each with its place`(_ language: Language, _ seed: UInt64) throws {
        let verbalizer = try #require(Self.verbalizers.first { $0.language == language })
        let abbreviations = verbalizer.conventions.abbreviations.keys.sorted()
        let normalizer = TextNormalizer(language: language)
        var mixture = Mixture(seed: seed)
        for _ in 0..<100 {
            let display = mixture.text(with: abbreviations)
            let spoken = normalizer.spoken(display)
            #expect(
                Self.fault(of: spoken, display, verbalizer) == nil, "\(display.debugDescription) is \(spoken.text)")
        }
    }

    /// Whether a voice of `language` reads the letter: Chinese is spoken from pinyin, Japanese from katakana.
    private static func isRead(_ scalar: Unicode.Scalar, in language: Language) -> Bool {
        let isLatin = 0x41...0x24F ~= scalar.value && scalar.properties.isAlphabetic || 0x1E00...0x1EFF ~= scalar.value
        return switch language {
        case .korean: isLatin || 0xAC00...0xD7A3 ~= scalar.value || 0x3131...0x318E ~= scalar.value
        case .japanese: 0x30A1...0x30F6 ~= scalar.value || scalar == "ー"
        default: isLatin
        }
    }

    /// Abbreviations that are no words of their own in their reading ("PIN" is "pin").
    private static func unread(_ verbalizer: any Verbalizer) -> Set<String> {
        guard verbalizer.language == .vietnamese else { return [] }
        return Set(verbalizer.conventions.abbreviations.keys.filter { $0.count > 1 && $0 == $0.uppercased() })
    }

    /// What is wrong with what is spoken for `display`.
    private static func fault(of spoken: SpokenText, _ display: String, _ verbalizer: any Verbalizer) -> String? {
        let scalars = Array(spoken.text.unicodeScalars)
        let joints = verbalizer.language == .french ? " .,;:!?'-" : " .,;:!?'"
        let strange = scalars.first {
            !isRead($0, in: verbalizer.language) && !joints.unicodeScalars.contains($0)
        }
        if let strange { return "holds \(strange)" }
        let unread = unread(verbalizer)
        let words = spoken.text.split { " .,;:!?".contains($0) }
        if let abbreviation = words.first(where: { unread.contains(String($0)) }) { return "holds \(abbreviation)" }
        if words.contains(where: { $0.count > TextNormalizer.longestToken }) { return "has a long token" }
        if spoken.text.contains("  ") || spoken.text.hasPrefix(" ") || spoken.text.hasSuffix(" ") {
            return "has loose spaces"
        }
        return faultOfSpans(spoken, scalars.count, display.count)
    }

    private static func faultOfSpans(_ spoken: SpokenText, _ scalars: Int, _ characters: Int) -> String? {
        var end = 0
        for span in spoken.spans {
            if span.scalars.isEmpty || span.scalars.lowerBound < end || span.scalars.upperBound > scalars {
                return "has a wrong span \(span.scalars)"
            }
            if span.display.isEmpty || span.display.lowerBound < 0 || span.display.upperBound > characters {
                return "shows a wrong place \(span.display)"
            }
            end = span.scalars.upperBound
        }
        return spoken.isSilent == spoken.text.isEmpty ? nil : "is silent and is not"
    }
}
