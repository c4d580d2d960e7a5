/// Words of an office that the dictionary reads in a way that is rare or wrong there.
enum KnownReadings {
    /// The places of such words in `characters` in order, outside of what is settled; where several begin, the longest.
    static func found(in characters: [Character], outside settled: [KanaSentence.Settled]) -> [KanaSentence.Settled] {
        let taken = Set(settled.flatMap(\.range))
        var found: [KanaSentence.Settled] = []
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

    private static func longest(in characters: [Character], at start: Int) -> KanaSentence.Settled? {
        guard let known = byFirst[characters[start]] else { return nil }
        for (written, kana) in known where characters[start...].starts(with: written) {
            return KanaSentence.Settled(range: start..<start + written.count, kana: kana)
        }
        return nil
    }

    /// By their first character, the longest first.
    private static let byFirst: [Character: [(written: [Character], kana: String)]] = {
        let all = words.map { (written: Array($0.key), kana: $0.value) }.sorted { $0.written.count > $1.written.count }
        return Dictionary(grouping: all) { $0.written[0] }
    }()

    private static let words = [
        "〇〇": "マルマル", "この方法": "コノホウホウ", "その方法": "ソノホウホウ", "の方角": "ノホウガク", "〇〇様": "マルマルサマ", "番号札": "バンゴウフダ",
        "この方": "コノカタ", "その方": "ソノカタ", "あの方": "アノカタ",
        // Who is spoken of is a カタ, a direction a ホウ.
        "の方": "ノカタ", "右の方": "ミギノホウ", "左の方": "ヒダリノホウ", "奥の方": "オクノホウ", "後ろの方": "ウシロノホウ",
        "こちらの方": "コチラノホウ", "そちらの方": "ソチラノホウ", "あちらの方": "アチラノホウ",
        "の方法": "ノホウホウ", "の方向": "ノホウコウ", "の方針": "ノホウシン", "の方面": "ノホウメン", "の方式": "ノホウシキ", "の方が": "ノホウガ",
        "約十分": "ヤクジュップン", "出口": "デグチ", "何人": "ナンニン", "何階": "ナンガイ", "何本": "ナンボン", "何分": "ナンプン",
        "何枚": "ナンマイ", "何部": "ナンブ", "お手洗い": "オテアライ", "お母様": "オカアサマ", "お父様": "オトウサマ",
        "不在者": "フザイシャ", "一時滞在": "イチジタイザイ", "人民評議会": "ジンミンヒョウギカイ", "国民身分証": "コクミンミブンショウ",
        "市民身分証": "シミンミブンショウ", "開いて": "アイテ", "開きます": "アキマス",
    ]
}
