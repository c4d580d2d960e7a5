/// The headings and short words of the report.
package enum ReportLabel: String, CaseIterable, Sendable, Worded {
    case title, comparison, day, inShort, keyFigures, differences, measured, difference, same, better, worse,
        contents
    case arrivals, waits, queues, desks, robots, understanding, visitors, faults
    case numbers, unknown, total, wholeOffice, footer
    case arrivalsChart, waitsByLine, waitsByHour, waitsByPriority, waitsHeat, ticketsHeat, queueChart, robotQueueChart
    case deskChart, robotChart, alertsChart, intentsChart, decisionsChart, languagesChart, outcomesChart, faultTable

    package var words: Bilingual {
        switch self {
        case .title: Bilingual("Báo cáo ngày mô phỏng", "Report of a simulated day")
        case .comparison: Bilingual("So sánh hai phương án", "Two plans compared")
        case .day: Bilingual("Ngày", "Day")
        case .inShort: Bilingual("Tóm tắt", "In short")
        case .keyFigures: Bilingual("Số liệu chính", "Key figures")
        case .differences: Bilingual("Khác nhau ở đâu", "What differs")
        case .measured: Bilingual("chỉ số", "figure")
        case .difference: Bilingual("khác biệt", "difference")
        case .same: Bilingual("như nhau", "the same")
        case .better: Bilingual("tốt hơn", "better")
        case .worse: Bilingual("kém hơn", "worse")
        case .contents: Bilingual("Các phần của báo cáo", "Parts of the report")
        case .arrivals: Bilingual("Khách đến", "Arrivals")
        case .waits: Bilingual("Thời gian chờ", "Waiting times")
        case .queues: Bilingual("Hàng chờ", "Queues")
        case .desks: Bilingual("Các quầy", "Desks")
        case .robots: Bilingual("Robot lễ tân", "Reception robots")
        case .understanding: Bilingual("Robot hiểu khách ra sao", "How visitors were understood")
        case .visitors: Bilingual("Khách và kết quả", "Visitors and outcomes")
        case .faults: Bilingual("Sự cố và khắc phục", "Faults and recovery")
        case .numbers: Bilingual("Xem số liệu dạng bảng", "See the numbers as a table")
        case .unknown: Bilingual("chưa", "not yet")
        case .total: Bilingual("Cộng", "Total")
        case .wholeOffice: Bilingual("cả cơ quan", "the whole office")
        case .footer:
            Bilingual("Báo cáo do Letan lập từ một ngày mô phỏng.", "Made by Letan from a simulated day.")
        case .arrivalsChart: Bilingual("Lượt khách đến theo từng 15 phút", "Visitors arriving in each quarter hour")
        case .waitsByLine: Bilingual("Thời gian chờ theo lĩnh vực", "Waiting time by line")
        case .waitsByHour: Bilingual("Thời gian chờ theo giờ lấy số", "Waiting time by hour of the ticket")
        case .waitsByPriority: Bilingual("Thời gian chờ của diện ưu tiên", "Waiting time of those with priority")
        case .waitsHeat:
            Bilingual("Chờ bao lâu, ở đâu, lúc nào", "How long the wait was, where and when")
        case .ticketsHeat: Bilingual("Số phiếu đã cấp theo lĩnh vực và giờ", "Tickets issued by line and hour")
        case .queueChart: Bilingual("Số lượt đang chờ ở từng lĩnh vực", "How many wait in each line")
        case .robotQueueChart: Bilingual("Số lượt đang chờ robot", "How many wait for a robot")
        case .deskChart: Bilingual("Quầy làm việc và bận lúc nào", "When desks were manned and busy")
        case .robotChart: Bilingual("Robot tiếp khách lúc nào", "When robots had visitors")
        case .alertsChart: Bilingual("Robot gọi cán bộ vì việc gì", "Why robots called an official")
        case .intentsChart: Bilingual("Khách cần gì", "What visitors asked for")
        case .decisionsChart: Bilingual("Robot xử lý câu nói ra sao", "What was done with what was said")
        case .languagesChart: Bilingual("Khách nói tiếng gì", "Languages of the visitors")
        case .outcomesChart: Bilingual("Lượt khách kết thúc ra sao", "How visits ended")
        case .faultTable: Bilingual("Các sự cố trong ngày", "The faults of the day")
        }
    }
}

/// What stands at axes, in legends and over columns.
package enum ReportTerm: String, CaseIterable, Sendable, Worded {
    case time, hour, line, minutes, visits, calls, count, share, mean, p50, p90, worst, longest, average, atTime
    case tickets, utterances, inUse, unmanned, opening, desk, manned, busy, overtime, robot, inVisit, visitLength,
        broken, ordinary, waitForRobot
    case what, how, place, brokeAt, noticedAfter, mendedAt, backAt, backAfter

    package var words: Bilingual {
        switch self {
        case .time: Bilingual("giờ trong ngày", "time of day")
        case .hour: Bilingual("giờ", "hour")
        case .line: Bilingual("lĩnh vực", "line")
        case .minutes: Bilingual("phút", "minutes")
        case .visits: Bilingual("lượt khách", "visitors")
        case .calls: Bilingual("lần gọi", "calls")
        case .count: Bilingual("số lượt", "count")
        case .share: Bilingual("tỷ lệ", "share")
        case .mean: Bilingual("trung bình", "mean")
        case .p50: Bilingual("một nửa chờ không quá", "half wait at most")
        case .p90: Bilingual("9 trong 10 chờ không quá", "9 in 10 wait at most")
        case .worst: Bilingual("chờ lâu nhất", "longest wait")
        case .longest: Bilingual("đông nhất", "longest queue")
        case .average: Bilingual("bình quân trong giờ mở cửa", "average while open")
        case .atTime: Bilingual("lúc", "at")
        case .tickets: Bilingual("phiếu", "tickets")
        case .utterances: Bilingual("câu nói", "utterances")
        case .inUse: Bilingual("bận", "busy")
        case .unmanned: Bilingual("không có người trực", "never manned")
        case .opening: Bilingual("giờ mở cửa", "open time")
        case .desk: Bilingual("quầy", "desk")
        case .manned: Bilingual("có người trực", "manned")
        case .busy: Bilingual("đang phục vụ khách", "busy with a visitor")
        case .overtime: Bilingual("làm quá giờ trực", "work after hours")
        case .robot: Bilingual("robot", "robot")
        case .inVisit: Bilingual("đang tiếp khách", "with a visitor")
        case .visitLength: Bilingual("mỗi lượt, trung bình", "a visit, on average")
        case .broken: Bilingual("đang có sự cố", "something is broken")
        case .ordinary: Bilingual("khách thường", "ordinary visitors")
        case .waitForRobot: Bilingual("chờ robot", "waiting for a robot")
        case .what: Bilingual("bộ phận", "part")
        case .how: Bilingual("hỏng ra sao", "what happened")
        case .place: Bilingual("nơi", "where")
        case .brokeAt: Bilingual("xảy ra lúc", "broke at")
        case .noticedAfter: Bilingual("phát hiện sau", "noticed after")
        case .mendedAt: Bilingual("sửa xong lúc", "mended at")
        case .backAt: Bilingual("chạy lại lúc", "working again at")
        case .backAfter: Bilingual("gián đoạn", "out for")
        }
    }
}
