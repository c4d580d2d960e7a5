/// What Chinese calls things.
enum ChineseTables {
    /// The words of 0 to 9.
    static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    static func name(of currency: Currency) -> String {
        switch currency {
        case .dong: "越南盾"
        case .dollar: "美元"
        case .euro: "欧元"
        case .won: "韩元"
        case .yen: "日元"
        case .yuan: "元"
        case .pound: "英镑"
        }
    }

    static func name(of unit: MeasureUnit) -> String {
        switch unit {
        case .kilometre: "公里"
        case .metre: "米"
        case .centimetre: "厘米"
        case .millimetre: "毫米"
        case .squareKilometre: "平方公里"
        case .squareMetre: "平方米"
        case .squareCentimetre: "平方厘米"
        case .hectare: "公顷"
        case .cubicMetre: "立方米"
        case .kilogram: "公斤"
        case .gram: "克"
        case .milligram: "毫克"
        case .tonne: "吨"
        case .litre: "升"
        case .millilitre: "毫升"
        case .degreeCelsius: "摄氏度"
        case .degree: "度"
        case .hour: "小时"
        case .minute: "分钟"
        case .second: "秒"
        case .kilobyte: "千字节"
        case .megabyte: "兆字节"
        case .gigabyte: "吉字节"
        case .kilowattHour: "千瓦时"
        case .kilowatt: "千瓦"
        case .watt: "瓦"
        case .volt: "伏"
        case .kilometrePerHour: "公里每小时"
        case .squareMetrePerPerson: "平方米每人"
        }
    }

    /// What follows a number; the longer before the shorter it begins with.
    static let counters: [String] =
        """
        个工作日 个小时 个月 号楼 号线 分钟 小时 公里 公斤 平方米 毫米 厘米 周岁 年级 \
        个 人 天 份 本 张 位 名 次 年 月 日 号 岁 时 分 秒 点 楼 层 室 页 件 套 种 项 条 周 越南盾 人民币 美元 欧元 韩元 日元 英镑 元 块 万 亿 千 百 级 期 路 班 代 届 \
        倍 家 户 栋 间 台 辆 部 册 枚 支 步 例 起 笔 门 场 站 米 克 度 夜 世纪 片 遍 盏 排 座 章 款 根 只 头 匹 颗 星 宗 批 组 队 声
        """.split(separator: " ").map { String($0) }

    /// Counters that name a place in an order: "二号", not "两号".
    static let ordinalCounters: Set<String> = [
        "号", "号楼", "号线", "月", "日", "楼", "层", "室", "路", "班", "年级", "级", "期", "章", "款", "条", "世纪", "百", "星",
    ]

    /// The last characters of words that digits told one by one follow: "电话113".
    static let digitWords: Set<String> = ["话", "码", "线", "机"]

    /// How many digits a number before these has at least to be told one by one: a year, a room, a bus.
    static let shortestToldByDigits = ["年": 4, "室": 3, "路": 3, "班": 3]

    static let signs: [Character: String] = [
        "+": "加", "-": "杠", "–": "杠", "—": "杠", "−": "负", "/": "斜杠", "\\": "反斜杠", "@": "艾特", "&": "和", ".": "点",
        "=": "等于", "#": "井号", "*": "星号", "_": "下划线", "%": "百分号", "×": "乘", "÷": "除以", "<": "小于", ">": "大于",
        "≤": "小于等于", "≥": "大于等于", "≈": "约等于", "±": "正负", "~": "波浪号", "°": "度", "$": "美元", "€": "欧元", "£": "英镑",
        "¥": "元", "₫": "越南盾", "₩": "韩元", "§": "节", "№": "号", ":": "冒号", "→": "到", "?": "问号", "|": "竖线", "^": "次方",
        "'": "", "\"": "",
    ]

    /// Words of the administration of Viet Nam and what stands in capitals beside them.
    static let abbreviations: [String: String] = [
        "UBND": "人民委员会", "HĐND": "人民议会", "HDND": "人民议会", "CCCD": "公民身份证", "CMND": "身份证", "CMT": "身份证",
        "BHYT": "医疗保险", "BHXH": "社会保险", "BHTN": "失业保险", "GPLX": "驾驶执照", "TTHC": "行政手续", "TP.HCM": "胡志明市",
        "TPHCM": "胡志明市", "HCM": "胡志明", "TP": "市", "TP.": "市", "P.": "坊", "Q.": "郡", "KP": "街区", "KP.": "街区",
        "TT": "镇", "TX": "市社", "NĐ": "议定", "NĐ-CP": "政府议定", "TT-BTP": "司法部通知", "QĐ": "决定", "QĐ-TTg": "总理决定",
        "CP": "政府", "QH": "国会", "CA": "公安", "VPCC": "公证处", "GCN": "证书", "GCNQSDĐ": "土地使用权证", "QSDĐ": "土地使用权",
        "VNeID": "V N E I D", "VNEID": "V N E I D", "DVC": "公共服务", "DVCTT": "网上公共服务", "MST": "税号", "KT3": "长期暂住",
        "Đ/c": "地址", "ĐT": "电话", "SĐT": "电话", "Tel": "电话", "TEL": "电话", "Fax": "传真", "FAX": "传真", "VN": "越南",
        "VND": "越南盾", "VNĐ": "越南盾", "USD": "美元", "EUR": "欧元", "CNY": "人民币", "RMB": "人民币", "KRW": "韩元", "JPY": "日元",
        "AM": "上午", "PM": "下午", "a.m.": "上午", "p.m.": "下午", "No.": "号", "Mr.": "先生", "Mrs.": "女士", "Ms.": "女士",
        "Dr.": "博士", "TV": "电视", "PC": "电脑", "SMS": "短信", "GPS": "定位", "WC": "洗手间", "FAQ": "常见问题", "OK": "好",
        "Km": "公里", "COVID-19": "新冠", "Covid-19": "新冠", "v.v.": "等等",
    ]
}
