/// Words of an office that the dictionary reads in a way that is rare or wrong there.
enum KnownReadings {
    /// The places of such words in `characters`, longest first, outside of what is settled.
    static func found(in characters: [Character], outside settled: [KanaSentence.Fixed]) -> [KanaSentence.Fixed] {
        let taken = Set(settled.flatMap(\.range))
        var found: [KanaSentence.Fixed] = []
        var start = 0
        while start < characters.count {
            if let match = longest(in: characters, at: start), !match.range.contains(where: taken.contains) {
                found.append(match)
                start = match.range.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    private static func longest(in characters: [Character], at start: Int) -> KanaSentence.Fixed? {
        guard let known = byFirst[characters[start]] else { return nil }
        for (written, kana) in known where characters[start...].starts(with: written) {
            return KanaSentence.Fixed(range: start..<start + written.count, kana: kana)
        }
        return nil
    }

    /// By their first character, the longest first.
    private static let byFirst: [Character: [(written: [Character], kana: String)]] = {
        let all = words.map { (written: Array($0.key), kana: $0.value) }.sorted { $0.written.count > $1.written.count }
        return Dictionary(grouping: all) { $0.written[0] }
    }()

    private static let words = [
        "番号札": "バンゴウフダ", "この方": "コノカタ", "その方": "ソノカタ", "あの方": "アノカタ", "お待ちの方": "オマチノカタ",
        "お持ちの方": "オモチノカタ", "お越しの方": "オコシノカタ", "ご希望の方": "ゴキボウノカタ", "お困りの方": "オコマリノカタ",
        "次の方": "ツギノカタ", "初めての方": "ハジメテノカタ", "外国の方": "ガイコクノカタ", "妊娠中の方": "ニンシンチュウノカタ",
        "約十分": "ヤクジュップン", "出口": "デグチ", "何人": "ナンニン", "何階": "ナンガイ", "何本": "ナンボン", "何分": "ナンプン",
        "何枚": "ナンマイ", "何部": "ナンブ", "お手洗い": "オテアライ", "お母様": "オカアサマ", "お父様": "オトウサマ",
        "不在者": "フザイシャ", "一時滞在": "イチジタイザイ", "人民評議会": "ジンミンヒョウギカイ", "国民身分証": "コクミンミブンショウ",
        "市民身分証": "シミンミブンショウ", "開いて": "アイテ", "開きます": "アキマス",
    ]
}
