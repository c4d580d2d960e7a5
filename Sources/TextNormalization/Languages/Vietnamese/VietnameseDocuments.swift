/// Kinds of legal documents and who issues them: "61/2018/NĐ-CP" is "của Chính phủ" behind its number.
enum VietnameseDocuments {
    /// Kinds by their abbreviations.
    static let kinds: [String: String] = [
        "NĐ": "nghị định", "TT": "thông tư", "TTLT": "thông tư liên tịch", "QĐ": "quyết định", "NQ": "nghị quyết",
        "CT": "chỉ thị", "KH": "kế hoạch", "TB": "thông báo", "CV": "công văn", "TTr": "tờ trình", "BC": "báo cáo",
        "HD": "hướng dẫn", "CĐ": "công điện", "PL": "pháp lệnh", "VBHN": "văn bản hợp nhất", "GM": "giấy mời",
        "BB": "biên bản", "GP": "giấy phép", "CTr": "chương trình", "QC": "quy chế", "QyĐ": "quy định",
        "GCN": "giấy chứng nhận",
    ]
    /// Who issues them.
    static let issuers: [String: String] = [
        "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "VPCP": "Văn phòng Chính phủ", "CTN": "Chủ tịch nước",
        "QH": "Quốc hội", "UBTVQH": "Ủy ban thường vụ Quốc hội", "UBND": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân",
        "UB": "ủy ban", "TU": "tỉnh ủy", "ĐU": "đảng ủy", "MTTQ": "mặt trận tổ quốc", "BTC": "Bộ Tài chính",
        "BTP": "Bộ Tư pháp", "BCA": "Bộ Công an", "BNV": "Bộ Nội vụ", "BYT": "Bộ Y tế", "BXD": "Bộ Xây dựng",
        "BCT": "Bộ Công thương", "BQP": "Bộ Quốc phòng", "BNG": "Bộ Ngoại giao", "BTNMT": "Bộ Tài nguyên và Môi trường",
        "BNNMT": "Bộ Nông nghiệp và Môi trường", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
        "BGDĐT": "Bộ Giáo dục và Đào tạo", "BKHCN": "Bộ Khoa học và Công nghệ", "BKHĐT": "Bộ Kế hoạch và Đầu tư",
        "BGTVT": "Bộ Giao thông vận tải", "BTTTT": "Bộ Thông tin và Truyền thông",
        "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
        "BLĐTBXH": "Bộ Lao động, Thương binh và Xã hội", "BDTTG": "Bộ Dân tộc và Tôn giáo",
        "NHNN": "Ngân hàng Nhà nước",
        "TANDTC": "Tòa án nhân dân tối cao", "HĐTP": "Hội đồng Thẩm phán", "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
        "BHXH": "bảo hiểm xã hội", "VPUBND": "văn phòng ủy ban nhân dân", "STP": "Sở Tư pháp", "SNV": "Sở Nội vụ",
        "SXD": "Sở Xây dựng", "STC": "Sở Tài chính", "PTP": "phòng Tư pháp", "PVHCC": "phục vụ hành chính công",
    ]
    /// The legislatures whose laws are in force: "91/2025/QH15".
    private static let legislatures = [
        10: "mười", 11: "mười một", 12: "mười hai", 13: "mười ba", 14: "mười bốn", 15: "mười lăm", 16: "mười sáu",
    ]

    /// What stands behind the number, said as "của …".
    static let table: [String: String] = {
        var table: [String: String] = [:]
        for kind in kinds.keys {
            for (issuer, name) in issuers { table["\(kind)-\(issuer)"] = "của \(name)" }
        }
        for (number, words) in legislatures {
            table["QH\(number)"] = "của Quốc hội khóa \(words)"
            table["UBTVQH\(number)"] = "của Ủy ban thường vụ Quốc hội khóa \(words)"
        }
        return table
    }()
}
