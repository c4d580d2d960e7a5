package import Reception

extension VisitorRecord.Outcome: Worded {
    package var words: Bilingual {
        switch self {
        case .served: Bilingual("được phục vụ tại quầy", "served at a desk")
        case .informed: Bilingual("được robot giải đáp", "informed by the robot")
        case .handedOver: Bilingual("cán bộ đến giúp", "helped by staff")
        case .refused: Bilingual("không lấy được số", "could get no ticket")
        case .gaveUpAtRobot: Bilingual("bỏ về khi chờ robot", "left before a robot was free")
        case .gaveUpInLine: Bilingual("bỏ về khi chờ gọi số", "left before being called")
        case .missedCall: Bilingual("vắng mặt khi gọi số", "absent when called")
        case .unfinished: Bilingual("chưa xong khi hết ngày", "not finished at the end")
        }
    }
}

extension Decision: Worded {
    /// Every decision, the best first.
    static let inOrder: [Decision] = [.accept, .confirm, .reject]

    package var words: Bilingual {
        switch self {
        case .accept: Bilingual("hiểu ngay", "understood at once")
        case .confirm: Bilingual("hỏi lại cho chắc", "asked to make sure")
        case .reject: Bilingual("không hiểu", "not understood")
        }
    }
}

extension Language: Worded {
    package var words: Bilingual {
        switch self {
        case .vietnamese: Bilingual("tiếng Việt", "Vietnamese")
        case .english: Bilingual("tiếng Anh", "English")
        case .chinese: Bilingual("tiếng Trung", "Chinese")
        case .korean: Bilingual("tiếng Hàn", "Korean")
        case .japanese: Bilingual("tiếng Nhật", "Japanese")
        case .french: Bilingual("tiếng Pháp", "French")
        }
    }
}

extension PriorityClass: Worded {
    package var words: Bilingual {
        switch self {
        case .elderly: Bilingual("người cao tuổi", "elderly")
        case .disabled: Bilingual("người khuyết tật", "disabled")
        case .pregnant: Bilingual("phụ nữ mang thai", "pregnant")
        case .smallChild: Bilingual("có con nhỏ", "with a small child")
        case .merit: Bilingual("người có công", "people of merit")
        }
    }
}

extension OperatorAlert: Worded {
    package var words: Bilingual {
        switch self {
        case .staffWanted: Bilingual("khách muốn gặp cán bộ", "the visitor wants an official")
        case .notUnderstood: Bilingual("nhiều lần không hiểu khách", "several times not understood")
        case .ticketsUnavailable: Bilingual("không cấp hay tra được số", "no ticket could be had")
        case .emergency: Bilingual("có người gặp nguy", "somebody is in danger")
        case .complaint: Bilingual("khách phản ánh, khiếu nại", "the visitor has a grievance")
        case .lostFound: Bilingual("đồ bị mất hoặc nhặt được", "something was lost or found")
        case .missedTicket: Bilingual("khách lỡ lượt gọi", "the visitor missed the call")
        case .priorityWanted: Bilingual("khách xin được ưu tiên", "the visitor wants priority")
        case .poorRating: Bilingual("khách không hài lòng", "the visitor is not content")
        }
    }
}
