/// The words for what breaks, and how, by the words of a scenario. One that is not among them is shown as it is written.
package enum FaultWords {
    /// What breaks beside the parts a scenario names: the robot that is killed, the clock that jumps, and how; and what the
    /// robot itself calls its parts.
    package static let others: [String: Bilingual] = [
        "robot": Bilingual("cả robot", "the whole robot"),
        "clock": Bilingual("đồng hồ", "clock"),
        "speech": Bilingual("giọng nói", "voice"),
        "kills": Bilingual("bị tắt đột ngột", "is killed"),
        "killed": Bilingual("bị tắt đột ngột", "is killed"),
        "dies": Bilingual("bị tắt đột ngột", "is killed"),
        "jumps": Bilingual("nhảy giờ", "jumps"),
    ]

    /// The word for the part, or what else breaks, of this name.
    static func part(_ name: String) -> Bilingual? { SimulatedPart(rawValue: name)?.words ?? others[name] }

    /// The word for what happens to it.
    static func manner(_ word: String) -> Bilingual? { FaultKind(rawValue: word)?.words ?? others[word] }
}

extension SimulatedPart: Worded {
    package var words: Bilingual {
        switch self {
        case .camera: Bilingual("máy quay", "camera")
        case .detector: Bilingual("bộ nhận mặt người", "face detector")
        case .voice: Bilingual("giọng nói", "voice")
        case .loudspeaker: Bilingual("loa", "loudspeaker")
        case .matcher: Bilingual("bộ hiểu câu nói", "sentence matcher")
        case .network: Bilingual("mạng", "network")
        case .tickets: Bilingual("hệ thống lấy số", "ticket office")
        case .dossiers: Bilingual("tra cứu hồ sơ", "dossier directory")
        case .appointments: Bilingual("lịch hẹn", "appointment book")
        case .screen: Bilingual("màn hình", "screen")
        case .journal: Bilingual("nhật ký", "journal")
        case .scanner: Bilingual("máy quét thẻ", "card scanner")
        }
    }
}

extension FaultKind: Worded {
    package var words: Bilingual {
        switch self {
        case .fails: Bilingual("hỏng hẳn", "fails")
        case .hangs: Bilingual("treo", "hangs")
        case .slow: Bilingual("chậm", "is slow")
        case .errs: Bilingual("lúc được lúc không", "fails now and then")
        case .garbage: Bilingual("cho dữ liệu sai", "gives wrong data")
        case .covered: Bilingual("bị che", "is covered")
        case .crashes: Bilingual("dừng đột ngột", "crashes")
        case .full: Bilingual("đầy bộ nhớ", "has no space left")
        }
    }
}
