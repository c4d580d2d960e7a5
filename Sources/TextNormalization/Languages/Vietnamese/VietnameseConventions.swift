extension Vietnamese {
    /// How Vietnamese is written.
    static let conventions: WritingConventions = {
        var conventions = WritingConventions(
            decimalMark: ",", abbreviations: VietnameseAbbreviations.table, foreignWords: VietnameseForeignWords.table,
            counters: Array(VietnameseUnits.counters.keys))
        conventions.ownLetters = letters
        conventions.ordinalWords = ["thứ"]
        conventions.romanWords = [
            "khoá", "khóa", "quý", "quí", "chương", "phần", "mục", "kỷ", "kỉ", "hội", "nghị", "kỳ", "kì", "lần", "cấp",
            "loại",
            "nhóm", "bậc", "hạng", "vùng", "vực", "lục", "độ", "điều", "khoản", "đợt", "tập", "quyển", "đoạn", "số",
            "bảng",
            "biểu", "mẫu", "phòng",
        ]
        conventions.monthWords = ["tháng"]
        conventions.dayWords = [
            "ngày", "sáng", "trưa", "chiều", "tối", "hôm", "mùng", "mồng", "lễ", "dịp", "nghỉ", "từ", "đến", "trước",
            "sau", "hết", "hai", "ba", "tư", "năm", "sáu", "bảy", "nhật",
        ]
        conventions.certainDayWords = ["ngày", "mùng", "mồng", "lễ"]
        conventions.houseWords = [
            "số", "nhà", "hẻm", "hẽm", "ngõ", "ngách", "kiệt", "tổ", "lớp", "trang", "chỉ", "ở", "tại", "lượng",
        ]
        conventions.streetWords = ["đường", "phố", "khu", "ấp", "tổ", "thôn", "xóm", "quốc", "tỉnh", "điểm"]
        conventions.digitWords = [
            "hotline", "đài", "thoại", "máy", "gọi", "sđt", "đt", "otp", "mã", "cccd", "cmnd", "zalo", "fax", "tel",
            "nóng",
            "pin", "mst", "cứu",
        ]
        conventions.documentWords = [
            "số", "mẫu", "định", "tư", "quyết", "thị", "luật", "lệnh", "hoạch", "báo", "văn", "trình", "cáo", "nhất",
            "tịch",
            "điện",
        ]
        conventions.numberedAbbreviations = ["KP", "TDP", "QL", "TL", "ĐT", "TP"]
        conventions.emergencyNumbers = ["111", "112", "113", "114", "115"]
        conventions.hourMarks = ["h", "g"]
        conventions.per = "một"
        conventions.isReadable = VietnameseSyllable.isSyllable
        return conventions
    }()

    /// The alphabet with its tones, and the letters of words that everybody reads.
    private static let letters =
        "abcdefghijklmnopqrstuvwxyzđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
}
