import Reception

/// How values read in one language: numbers of people, lengths of time, days, lists.
struct Phrases: Hashable, Sendable {
    /// A noun after a number.
    struct Counted: Hashable, Sendable {
        let one: Template
        let many: Template

        func text(_ count: Int) -> String { (count == 1 ? one : many).filled { _ in String(count) } }
    }

    let people: Counted
    let minutes: Counted
    let hours: Counted
    /// `{hours}` and `{minutes}` together.
    let hoursAndMinutes: Template
    /// What stands between two desks of which either will do, with its blanks.
    let or: String
    /// What stands between two parts of a day, with its blanks.
    let and: String
    /// `{hour}` and `{minute}` of a clock; on the hour `fullHour` is used.
    let time: Template
    let fullHour: Template
    /// From `{opens}` to `{closes}`: times of the clock, or days.
    let stretch: Template
    /// `{time}`, `{weekday}`, `{day}` and `{month}` of an opening.
    let opening: Template
    /// `{weekday}`, `{day}` and `{month}` of a day that is near.
    let date: Template
    /// The `{date}` and `{year}` of one that may be far.
    let dateInYear: Template
    /// `{half}`, `{weekday}`, `{day}` and `{month}` of an appointment.
    let slot: Template
    let morning: String
    let afternoon: String
    /// Monday first.
    let weekdays: [String]
    /// January first.
    let months: [String]
}

extension Phrases {
    /// A wait: at least a minute, from an hour on in hours and minutes.
    func duration(minutes total: Int) -> String {
        let total = max(1, total)
        guard total >= 60 else { return minutes.text(total) }
        guard total % 60 > 0 else { return hours.text(total / 60) }
        return hoursAndMinutes.filled { name in
            name == "hours" ? hours.text(total / 60) : minutes.text(total % 60)
        }
    }

    /// A time of the clock, `total` minutes after midnight.
    func time(_ total: Int) -> String {
        let (hour, minute) = total.quotientAndRemainder(dividingBy: 60)
        guard minute > 0 else { return fullHour.filled { _ in String(hour) } }
        return time.filled { name in name == "hour" ? String(hour) : (minute < 10 ? "0" : "") + String(minute) }
    }

    /// When the office opens.
    func text(_ opening: OpeningTime) -> String {
        self.opening.filled { name in name == "time" ? time(opening.minute) : part(name, of: opening.day) }
    }

    /// A day that is near enough to be told without its year.
    func text(_ day: LocalDay) -> String { date.filled { name in part(name, of: day) } }

    /// A day with its year.
    func textInYear(_ day: LocalDay) -> String {
        dateInYear.filled { name in name == "date" ? text(day) : String(day.year) }
    }

    /// A time that can be agreed upon.
    func text(_ appointment: AppointmentTime) -> String {
        slot.filled { name in
            guard name == "half" else { return part(name, of: appointment.day) }
            return appointment.half == .morning ? morning : afternoon
        }
    }

    /// What is open on one day; stretches that meet are one to a visitor. Nil when nothing is.
    func text(_ stretches: [OpenStretch]) -> String? {
        guard !stretches.isEmpty else { return nil }
        let parts = stretches.reduce(into: [OpenStretch]()) { parts, stretch in
            if let last = parts.last, last.closes == stretch.opens {
                parts[parts.count - 1] = OpenStretch(opens: last.opens, closes: stretch.closes)
            } else {
                parts.append(stretch)
            }
        }
        let texts = parts.map { span(time($0.opens), time($0.closes)) }
        let last = texts.suffix(2).joined(separator: and)
        return (texts.dropLast(2) + [last]).joined(separator: ", ")
    }

    /// The days from `first` through `last`, with their year.
    func span(from first: LocalDay, through last: LocalDay) -> String {
        first == last ? textInYear(first) : span(textInYear(first), textInYear(last))
    }

    private func span(_ first: String, _ last: String) -> String {
        stretch.filled { name in name == "opens" ? first : last }
    }

    private func part(_ name: String, of day: LocalDay) -> String {
        switch name {
        case "weekday": weekdays[day.weekday - 1]
        case "month": months[day.month - 1]
        default: String(day.day)
        }
    }
}
