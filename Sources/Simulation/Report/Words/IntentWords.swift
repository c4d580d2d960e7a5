package import Reception

extension IntentName: Worded {
    /// What the visitor wanted, in a few words; an intent of other content is called by its name.
    package var words: Bilingual {
        talkWords ?? ticketWords ?? procedureWords ?? officeWords ?? Bilingual(rawValue, rawValue)
    }

    private var talkWords: Bilingual? {
        switch self {
        case .none: Bilingual("việc ngoài phạm vi", "not a matter of the robot")
        case .greet: Bilingual("chào hỏi", "greeting")
        case .goodbye: Bilingual("tạm biệt", "goodbye")
        case .thanks: Bilingual("cảm ơn", "thanks")
        case .help: Bilingual("hỏi robot giúp được gì", "what the robot can do")
        case .repeat: Bilingual("nói lại", "say it again")
        case .slower: Bilingual("nói chậm hơn", "speak slower")
        case .louder: Bilingual("nói to hơn", "speak louder")
        case .startOver: Bilingual("làm lại từ đầu", "start over")
        case .affirm: Bilingual("đồng ý", "yes")
        case .deny: Bilingual("không đồng ý", "no")
        case .cancel: Bilingual("thôi, bỏ qua", "never mind")
        case .changeLanguage: Bilingual("đổi ngôn ngữ", "change the language")
        case .whoAreYou: Bilingual("hỏi robot là ai", "who the robot is")
        case .talkToStaff: Bilingual("gặp cán bộ", "talk to staff")
        default: nil
        }
    }

    private var ticketWords: Bilingual? {
        switch self {
        case .takeTicket: Bilingual("lấy số", "take a ticket")
        case .ticketStatus: Bilingual("hỏi bao giờ đến lượt", "when the ticket is called")
        case .missedTicket: Bilingual("bị lỡ lượt gọi", "missed the call")
        case .cancelTicket: Bilingual("bỏ số đã lấy", "cancel a ticket")
        case .priorityService: Bilingual("xin ưu tiên", "ask for priority")
        default: nil
        }
    }

    private var procedureWords: Bilingual? {
        switch self {
        case .procedureGuide: Bilingual("hướng dẫn thủ tục", "how a procedure is done")
        case .procedurePapers: Bilingual("hỏi giấy tờ cần mang", "papers to bring")
        case .procedureFee: Bilingual("hỏi lệ phí", "fees")
        case .procedureTime: Bilingual("hỏi thời hạn giải quyết", "how long a procedure takes")
        case .procedureWhere: Bilingual("hỏi nơi nộp hồ sơ", "where to file")
        case .onlineService: Bilingual("nộp hồ sơ trực tuyến", "online service")
        case .collectResult: Bilingual("nhận kết quả", "collect a result")
        case .dossierStatus: Bilingual("tra cứu hồ sơ", "state of a dossier")
        case .legalAdvice: Bilingual("hỏi tư vấn pháp luật", "legal advice")
        case .bookAppointment: Bilingual("đặt lịch hẹn", "appointment")
        default: nil
        }
    }

    private var officeWords: Bilingual? {
        switch self {
        case .scanCard: Bilingual("quét căn cước", "scan an identity card")
        case .officeHours: Bilingual("hỏi giờ làm việc", "opening hours")
        case .findDesk: Bilingual("tìm quầy", "find a desk")
        case .facility: Bilingual("hỏi tiện ích (nhà vệ sinh, máy photo…)", "toilet, copier and the like")
        case .drinkWater: Bilingual("xin nước uống", "drinking water")
        case .lostFound: Bilingual("đồ thất lạc", "lost and found")
        case .scamAdvice: Bilingual("hỏi về lừa đảo", "whether a call is a fraud")
        case .rateService: Bilingual("đánh giá phục vụ", "rate the service")
        case .complaint: Bilingual("phản ánh, khiếu nại", "complaint")
        case .emergency: Bilingual("khẩn cấp", "emergency")
        default: nil
        }
    }
}
