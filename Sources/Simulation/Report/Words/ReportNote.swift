/// How the figures of a part of the report are reckoned, in the reader's words; see `DaySummary` for the definitions.
package enum ReportNote: String, CaseIterable, Sendable, Worded {
    case arrivals, waits, queues, desks, robots, understanding, visitors, faults

    package var words: Bilingual {
        switch self {
        case .arrivals:
            Bilingual(
                "Mỗi lượt là một khách hoặc một nhóm cùng đến. Giờ là giờ bước vào cửa.",
                "A visitor may be a group that comes together. The time is that of coming through the door.")
        case .waits:
            Bilingual(
                "Tính từ lúc cấp số đến lúc gọi số, theo giờ cấp số. Chỉ tính những lượt được gọi; ai bỏ về trước đó được đếm ở phần “Khách và kết quả”. “9 trong 10” là bách phân vị 90 theo hạng gần nhất: xếp n lượt từ ngắn đến dài, lấy lượt đứng thứ 0,9 × n, làm tròn lên.",
                "From the issue of the ticket to its call, by the hour of issue. Only those who were called count; who left before is counted under “Visitors and outcomes”. “9 in 10” is the 90th percentile by nearest rank: of n waits in order, the one at place 0.9 × n, rounded up."
            )
        case .queues:
            Bilingual(
                "Số lượt đã có số và chưa được gọi. Bình quân tính trong giờ mở cửa, tức là khi có ít nhất một quầy có người trực.",
                "Those who have a ticket and are not called yet. Averages are over open time: while at least one desk is manned."
            )
        case .desks:
            Bilingual(
                "Tỷ lệ bận = thời gian phục vụ khách (kể cả khách đi từ ghế chờ đến quầy) chia cho thời gian có người trực. Phần phục vụ ngoài giờ trực được tính riêng.",
                "Share busy = time with a visitor (the way from the seat to the desk too) over manned time. Work outside the manned time is counted apart."
            )
        case .robots:
            Bilingual(
                "Tỷ lệ = thời gian có khách đứng trước robot chia cho giờ mở cửa. Ai phải chờ robot được tính từ lúc vào cửa đến lúc đứng trước robot.",
                "Share = time with a visitor before the robot over open time. Waiting for a robot is from the door to standing before one."
            )
        case .understanding:
            Bilingual(
                "Mỗi câu khách nói hoặc gõ được đếm một lần. Nhu cầu chỉ đếm những câu không bị từ chối.",
                "Each utterance counts once. What was asked for leaves out what was not understood.")
        case .visitors:
            Bilingual(
                "Mỗi lượt khách có đúng một kết quả.",
                "Every visitor (or group) has exactly one outcome.")
        case .faults:
            Bilingual(
                "Gián đoạn = từ lúc xảy ra đến lúc robot dùng lại được bộ phận đó.",
                "Out for = from the break to the moment the robot worked with that part again.")
        }
    }
}
