import Reception

/// The words for what breaks, and how. A word of a scenario that is not among them is shown as it is written there.
package enum FaultWords {
    /// What can break: the parts, and what is no part.
    package static let parts: [String: Bilingual] = {
        let parts = PartName.allCases.map { ($0.rawValue, words(of: $0)) }
        return Dictionary(parts + others) { first, _ in first }
    }()

    private static let others = [
        ("robot", Bilingual("cả robot", "the whole robot")),
        ("clock", Bilingual("đồng hồ", "clock")),
        ("network", Bilingual("mạng", "network")),
        ("disk", Bilingual("ổ đĩa", "disk")),
        ("power", Bilingual("nguồn điện", "power")),
        ("recogniser", Bilingual("bộ nhận dạng tiếng nói", "speech recogniser")),
    ]

    /// How it can break.
    package static let manners: [String: Bilingual] = [
        "fails": Bilingual("báo lỗi", "reports errors"),
        "error": Bilingual("báo lỗi", "reports errors"),
        "hangs": Bilingual("treo", "hangs"),
        "hang": Bilingual("treo", "hangs"),
        "disconnects": Bilingual("mất kết nối", "is disconnected"),
        "disconnect": Bilingual("mất kết nối", "is disconnected"),
        "slow": Bilingual("chậm", "is slow"),
        "garbage": Bilingual("cho dữ liệu sai", "gives wrong data"),
        "crashes": Bilingual("dừng đột ngột", "crashes"),
        "crash": Bilingual("dừng đột ngột", "crashes"),
        "dies": Bilingual("chạy rồi hỏng", "works, then fails"),
        "killed": Bilingual("bị tắt đột ngột", "is killed"),
        "kill": Bilingual("bị tắt đột ngột", "is killed"),
        "jumps": Bilingual("nhảy giờ", "jumps"),
        "jump": Bilingual("nhảy giờ", "jumps"),
        "full": Bilingual("đầy", "is full"),
        "diskFull": Bilingual("đầy ổ đĩa", "has no space left"),
    ]

    private static func words(of part: PartName) -> Bilingual {
        switch part {
        case .camera: Bilingual("máy quay", "camera")
        case .detector: Bilingual("bộ nhận mặt người", "face detector")
        case .scanner: Bilingual("máy quét thẻ", "card scanner")
        case .speech: Bilingual("giọng nói", "voice")
        case .matcher: Bilingual("bộ hiểu câu nói", "sentence matcher")
        case .tickets: Bilingual("hệ thống lấy số", "ticket office")
        case .dossiers: Bilingual("tra cứu hồ sơ", "dossier directory")
        case .appointments: Bilingual("lịch hẹn", "appointment book")
        case .screen: Bilingual("màn hình", "screen")
        case .journal: Bilingual("nhật ký", "journal")
        }
    }
}
