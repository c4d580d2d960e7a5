/// Words in Latin letters that have a Chinese name.
extension ChineseTables {
    /// Words of other languages, in lower case, without signs.
    static let foreignWords: [String: String] = [
        "wifi": "无线网", "wi-fi": "无线网", "e-mail": "电子邮件", "email": "电子邮件", "mail": "邮件", "gmail": "谷歌邮箱", "zalo": "扎洛",
        "facebook": "脸书", "google": "谷歌",
        "hotline": "热线", "online": "在线", "offline": "线下", "website": "网站", "web": "网页", "internet": "互联网", "app": "应用",
        "qr": "Q R", "vneid": "V N E I D", "covid": "新冠", "iphone": "苹果手机", "android": "安卓", "youtube": "油管",
        "microsoft": "微软", "windows": "视窗", "robot": "机器人", "camera": "相机", "video": "视频", "card": "卡", "visa": "维萨",
        "passport": "护照", "taxi": "出租车", "bus": "公交车", "atm": "取款机", "pin": "P I N", "sim": "西姆", "usb": "U S B",
        "pdf": "P D F", "scan": "扫描", "file": "文件", "link": "链接", "password": "密码", "ok": "好", "hello": "哈喽",
        "momo": "摸摸",
        "viettel": "越特", "mobifone": "莫比风", "vinaphone": "维纳风", "vietcombank": "越南外贸银行", "vietinbank": "越南工商银行",
        "agribank": "农业银行", "bidv": "B I D V", "grab": "格莱布", "com": "康姆", "gov": "高夫", "edu": "E D U", "org": "O R G",
        "net": "奈特", "www": "三 W", "http": "H T T P", "https": "H T T P S", "menu": "菜单", "data": "数据", "center": "中心",
        "service": "服务", "ticket": "票", "park": "公园", "tower": "大厦", "smart": "智能", "city": "城市", "bank": "银行",
        "station": "站", "airport": "机场", "hotel": "酒店", "metro": "地铁", "street": "街", "vietnam": "越南", "hanoi": "河内",
        "saigon": "西贡", "danang": "岘港", "hochiminh": "胡志明", "dalat": "大叻", "haiphong": "海防",
        "cantho": "芹苴", "nhatrang": "芽庄", "vungtau": "头顿", "hoian": "会安", "usa": "美国", "hochiminhcity": "胡志明市",
    ]

    /// Syllables of Vietnamese names and places with the character they are written with in Chinese.
    static let nameSyllables: [String: String] = [
        "nguyễn": "阮", "nguyen": "阮", "trần": "陈", "tran": "陈", "lê": "黎", "le": "黎", "phạm": "范", "pham": "范",
        "huỳnh": "黄", "huynh": "黄", "hoàng": "黄", "hoang": "黄", "phan": "潘", "vũ": "武", "vu": "武", "võ": "武", "vo": "武",
        "đặng": "邓", "dang": "邓", "bùi": "裴", "bui": "裴", "đỗ": "杜", "do": "杜", "hồ": "胡", "ngô": "吴", "ngo": "吴",
        "dương": "杨", "duong": "杨", "lý": "李", "đinh": "丁", "dinh": "丁", "đoàn": "段", "trương": "张", "truong": "张",
        "lâm": "林", "mai": "梅", "trịnh": "郑", "đào": "陶", "cao": "高", "hà": "河", "châu": "周", "tạ": "谢", "tô": "苏",
        "văn": "文", "thị": "氏", "đình": "廷", "ngọc": "玉", "minh": "明", "anh": "英", "hùng": "雄", "dũng": "勇", "đức": "德",
        "quang": "光", "thanh": "清", "thành": "城", "hương": "香", "lan": "兰", "hoa": "花", "linh": "玲", "hải": "海",
        "nam": "南",
        "việt": "越", "sơn": "山", "long": "龙", "phương": "芳", "thảo": "草", "tuấn": "俊", "thắng": "胜", "hiền": "贤",
        "kim": "金",
        "xuân": "春", "thu": "秋", "đông": "东", "tây": "西", "bắc": "北", "trung": "忠", "an": "安", "bình": "平", "phú": "富",
        "tân": "新", "phước": "福", "phúc": "福", "lộc": "禄", "thọ": "寿", "vinh": "荣", "hoà": "和", "hòa": "和",
        "khánh": "庆",
        "bảo": "宝", "gia": "嘉", "quốc": "国", "công": "公", "trí": "智", "tâm": "心", "thuận": "顺", "nghĩa": "义",
        "đại": "大",
        "nội": "内", "hội": "会", "giang": "江", "thuỷ": "水", "thủy": "水", "yên": "安", "tiên": "仙", "hưng": "兴",
        "phong": "峰",
        "chí": "志", "cường": "强", "huệ": "惠", "liên": "莲", "nga": "娥", "nhung": "绒", "tuyết": "雪", "vân": "云",
        "yến": "燕", "quỳnh": "琼", "huế": "顺化",
        "phường": "坊", "quận": "郡", "xã": "社", "huyện": "县", "tỉnh": "省", "phố": "街", "đường": "路",
    ]
}
