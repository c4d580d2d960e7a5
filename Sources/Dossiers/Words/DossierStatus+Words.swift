package import Reception

extension DossierStatus {
    /// The state that an office's system calls `text`, in Vietnamese or English; nil when it is none of the words known.
    ///
    /// The Vietnamese words are those of public service portals and of the one-stop software of provinces.
    package init?(written text: String) {
        guard let status = Self.byWords[text.plainWords] else { return nil }
        self = status
    }

    private static let byWords: [String: DossierStatus] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { status in status.words.map { ($0.plainWords, status) } })

    private var words: [String] {
        switch self {
        case .received:
            [
                "received", "new", "registered", "submitted", "mới đăng ký", "mới tiếp nhận", "tiếp nhận",
                "đã tiếp nhận",
                "được tiếp nhận", "đã nhận", "đã nhận hồ sơ", "chờ xử lý", "chưa xử lý",
            ]
        case .processing:
            [
                "processing", "in progress", "in process", "being processed", "đang xử lý", "đang giải quyết",
                "đang thụ lý", "đang thẩm định", "đang thực hiện", "chờ ký", "trình ký", "chờ phê duyệt", "chờ duyệt",
            ]
        case .supplement:
            [
                "supplement", "supplement needed", "waiting for documents", "bổ sung", "chờ bổ sung", "cần bổ sung",
                "yêu cầu bổ sung", "chờ bổ sung hồ sơ", "yêu cầu bổ sung hồ sơ", "yêu cầu bổ sung giấy tờ",
                "yêu cầu thực hiện nghĩa vụ tài chính",
            ]
        case .ready:
            [
                "ready", "done", "completed", "finished", "đã xử lý xong", "xử lý xong", "đã xử lý", "đã giải quyết",
                "đã giải quyết xong", "hoàn thành", "đã hoàn thành", "có kết quả", "đã có kết quả", "chờ trả kết quả",
            ]
        case .returned: ["returned", "collected", "handed over", "đã trả", "đã trả kết quả", "đã trả công dân"]
        case .refused:
            [
                "refused", "rejected", "từ chối", "đã từ chối", "bị từ chối", "từ chối tiếp nhận",
                "không được tiếp nhận", "không giải quyết", "không đủ điều kiện",
            ]
        }
    }
}
