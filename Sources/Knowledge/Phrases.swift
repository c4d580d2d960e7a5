import LocatedJSON
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
    /// `{hour}` and `{minute}` of a clock; on the hour `fullHour` is used.
    let time: Template
    let fullHour: Template
    /// `{time}`, `{weekday}`, `{day}` and `{month}` of an opening.
    let opening: Template
    /// Monday first.
    let weekdays: [String]
    /// January first.
    let months: [String]

    /// A wait: at least a minute, from an hour on in hours and minutes.
    func duration(minutes total: Int) -> String {
        let total = max(1, total)
        guard total >= 60 else { return minutes.text(total) }
        guard total % 60 > 0 else { return hours.text(total / 60) }
        return hoursAndMinutes.filled { name in
            name == "hours" ? hours.text(total / 60) : minutes.text(total % 60)
        }
    }

    /// When the office opens.
    func text(_ opening: OpeningTime) -> String {
        self.opening.filled { name in
            switch name {
            case "time": time(opening.minute)
            case "weekday": weekdays[opening.day.weekday - 1]
            case "month": months[opening.day.month - 1]
            default: String(opening.day.day)
            }
        }
    }

    private func time(_ total: Int) -> String {
        let (hour, minute) = total.quotientAndRemainder(dividingBy: 60)
        guard minute > 0 else { return fullHour.filled { _ in String(hour) } }
        return time.filled { name in name == "hour" ? String(hour) : (minute < 10 ? "0" : "") + String(minute) }
    }
}
