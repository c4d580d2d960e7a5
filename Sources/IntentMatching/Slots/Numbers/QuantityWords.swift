/// Words that count or measure: the number before one is an amount, an age, a time or a date, and no name of anything.
enum QuantityWords {
    /// The words of all languages; what follows a number in its own script says enough of the language.
    static let all: [String] = [vietnamese, english, french, chinese, japanese, korean].flatMap {
        $0.split(separator: " ").map(String.init)
    }

    private static let vietnamese = """
        giờ phút tiếng giây ngày tháng năm tuần tuổi trăm nghìn ngàn triệu tỷ đồng k tr xu đô phần lần người cái bản tờ \
        trang cuốn con đứa mét km kg cân h ng rưỡi sao điểm
        """
    private static let english = """
        oclock am pm hour hours minute minutes min mins second seconds day days week weeks month months year years yrs \
        hundred thousand million dong vnd dollar dollars euro euros usd percent times people persons kids children \
        copies pages meters kilos st nd rd th star stars point points
        """
    private static let french = """
        heure heures minute minutes jour jours semaine semaines mois an ans année années mille cents million euro \
        euros dongs personne personnes fois enfants copies pages mètres étoile étoiles points
        """
    private static let chinese = "点 點 分 秒 年 月 日 天 岁 歲 元 块 塊 万 萬 千 百 个 個 人 小 时 時 周 週 份 张 張 次 米 星 颗 顆 层 樓 楼"
    private static let japanese = "時 歳 才 円 枚 名 回 ヶ か 階 週 秒 キ 点 つ"
    private static let korean = "시 분 월 년 살 세 원 천 만 명 개 장 층 주 통 부 초 달 억 점"
}
