/// The sentences of the report; names in braces are filled in.
package enum ReportSentence: String, CaseIterable, Sendable, Worded {
    case came, servedWell, waited, nobodyWaited, nobodyCame, worstWait, worstLine, allShort, abandoned, nobodyLeft
    case idleDesk, busyDesk, understood, robotsBusy, faultsMended, faultsOpen, noFaults
    case peakArrivals, ticketsIssued, slowest, longestQueue, noQueue, mostFrequent, nothingCounted, noDesks
    case fell, rose, unlike, lineWait

    package var words: Bilingual { dayWords ?? useWords ?? figureWords ?? differenceWords }

    private var dayWords: Bilingual? {
        switch self {
        case .came:
            Bilingual(
                "Có {visits} lượt khách ({people} người) đến; {tickets} phiếu được cấp.",
                "{visits} visitors or groups came ({people} people); {tickets} tickets were issued.")
        case .servedWell:
            Bilingual(
                "{share} số lượt được phục vụ tại quầy hoặc được robot giải đáp.",
                "{share} of the visitors were served at a desk or informed by the robot.")
        case .waited:
            Bilingual(
                "Một nửa số lượt được gọi trong vòng {p50}, 9 trong 10 lượt trong vòng {p90}.",
                "Half of those called waited no more than {p50}, nine in ten no more than {p90}.")
        case .nobodyWaited: Bilingual("Không lượt nào được gọi vào quầy.", "Nobody was called to a desk.")
        case .nobodyCame: Bilingual("Không có khách nào đến.", "Nobody came.")
        case .worstWait:
            Bilingual(
                "Lượt chờ lâu nhất là {wait}: {line}, lấy số lúc {time}.",
                "The longest wait was {wait}: {line}, ticket taken at {time}.")
        case .worstLine:
            Bilingual(
                "Nơi phải chờ nhiều nhất là {line} vào khung {hours} giờ: 9 trong 10 lượt chờ đến {p90}.",
                "People waited most at {line} in the hour {hours}: up to {p90} for nine in ten.")
        case .allShort:
            Bilingual(
                "Không lĩnh vực nào phải chờ lâu: ở đâu 9 trong 10 lượt cũng được gọi trong vòng {p90}.",
                "No line was slow: everywhere nine in ten were called within {p90}.")
        case .abandoned:
            Bilingual(
                "{count} lượt bỏ về hoặc vắng mặt: {robot} khi chờ robot, {line} khi chờ gọi số, {call} khi được gọi.",
                "{count} were lost: {robot} left before a robot was free, {line} before their call, {call} were absent at it."
            )
        case .nobodyLeft: Bilingual("Không ai bỏ về giữa chừng.", "Nobody left before their turn.")
        default: nil
        }
    }

    private var useWords: Bilingual? {
        switch self {
        case .idleDesk:
            Bilingual(
                "Rảnh nhất là {desk}: chỉ bận {share} thời gian có người trực.",
                "The idlest was {desk}: busy for only {share} of its manned time.")
        case .busyDesk:
            Bilingual("Bận nhất là {desk}: {share}.", "The busiest was {desk}: {share}.")
        case .understood:
            Bilingual(
                "Robot hiểu ngay {accepted} câu khách nói, hỏi lại {confirmed}, không hiểu {rejected}.",
                "The robots understood {accepted} of what was said at once, asked again for {confirmed}, and did not understand {rejected}."
            )
        case .robotsBusy:
            Bilingual(
                "Robot tiếp khách {share} thời gian mở cửa; đông nhất có {waiting} lượt cùng chờ robot.",
                "The robots had visitors for {share} of opening time; at most {waiting} waited for a robot at once.")
        case .faultsMended:
            Bilingual(
                "Có {count} sự cố, tất cả đã chạy lại; gián đoạn lâu nhất {longest}.",
                "There were {count} faults, all of them overcome; the longest took {longest}.")
        case .faultsOpen:
            Bilingual(
                "Có {count} sự cố, trong đó {open} chưa chạy lại khi hết ngày.",
                "There were {count} faults, {open} of them not overcome by the end.")
        case .noFaults: Bilingual("Không có sự cố nào.", "Nothing broke.")
        default: nil
        }
    }

    private var figureWords: Bilingual? {
        switch self {
        case .peakArrivals:
            Bilingual(
                "Đông nhất là 15 phút từ {time}: {count} lượt.", "The fullest quarter hour began at {time}: {count}.")
        case .ticketsIssued: Bilingual("Cả ngày cấp {count} phiếu.", "{count} tickets in all.")
        case .slowest:
            Bilingual(
                "Lâu nhất: {group}, 9 trong 10 lượt chờ không quá {p90}.",
                "Slowest: {group}, where nine in ten wait at most {p90}.")
        case .longestQueue:
            Bilingual("Đông nhất: {line}, {count} lượt lúc {time}.", "Longest: {line}, {count} at {time}.")
        case .noQueue: Bilingual("Không ai phải chờ.", "Nobody had to wait.")
        case .mostFrequent:
            Bilingual(
                "Tất cả {total} {unit}; nhiều nhất: {name} ({share}).",
                "{total} {unit} in all; most of all: {name} ({share}).")
        case .nothingCounted: Bilingual("Không có gì để đếm.", "There is nothing to count.")
        case .noDesks: Bilingual("Không quầy nào có người trực.", "No desk was manned.")
        default: nil
        }
    }

    private var differenceWords: Bilingual {
        switch self {
        case .rose: Bilingual("tăng từ {from} lên {to}", "rises from {from} to {to}")
        case .unlike: Bilingual("Lưu ý: hai phương án không cùng ngày.", "Note: the two plans are not of the same day.")
        case .lineWait: Bilingual("Thời gian chờ của 9 trong 10 lượt ở {line}", "Wait of nine in ten at most, {line}")
        default: Bilingual("giảm từ {from} xuống {to}", "falls from {from} to {to}")
        }
    }
}
