import Reception

extension OpeningHours {
    /// These hours, of a line, on days on which the office does not keep its own: the line keeps to its week as far as
    /// the office is open, so that nobody is sent to a locked door. The line's own exceptions come first.
    func keeping(_ officeExceptions: [HoursException]) -> OpeningHours {
        let inherited = officeExceptions.flatMap { exception in
            (exception.from.daysSince1970...exception.through.daysSince1970).map { number in
                let day = LocalDay(daysSince1970: number)
                let open = weekly[day.weekday - 1].flatMap { $0.shared(with: exception.stretches) }
                return HoursException(from: day, through: day, stretches: open)
            }
        }
        return OpeningHours(weekly: weekly, exceptions: exceptions + inherited)
    }
}

extension OpenStretch {
    /// What lies both in this stretch and in one of `others`.
    fileprivate func shared(with others: [OpenStretch]) -> [OpenStretch] {
        others.compactMap { other in
            let (start, end) = (max(opens, other.opens), min(closes, other.closes))
            return start < end ? OpenStretch(opens: start, closes: end) : nil
        }
    }
}
