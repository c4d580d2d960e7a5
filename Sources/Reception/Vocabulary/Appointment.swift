/// The half of a working day that an appointment is for.
public enum DayHalf: String, Sendable, Codable, CaseIterable {
    case morning, afternoon
}

/// A time that can be agreed upon: half a day, for offices do not keep to minutes.
public struct AppointmentTime: Hashable, Sendable, Codable {
    /// The day at the office.
    public let day: LocalDay
    /// Which half of it.
    public let half: DayHalf

    /// Makes a time.
    public init(day: LocalDay, half: DayHalf) {
        self.day = day
        self.half = half
    }
}

/// What is needed to book an appointment: no name and no telephone number, the code is the proof.
public struct AppointmentRequest: Hashable, Sendable, Codable {
    /// The line whose official is wanted.
    public let line: LineID
    /// When.
    public let time: AppointmentTime
    /// The visitor's language.
    public let language: Language

    /// Makes a request.
    public init(line: LineID, time: AppointmentTime, language: Language) {
        self.line = line
        self.time = time
        self.language = language
    }
}

/// An appointment in the book.
public struct Appointment: Hashable, Sendable, Codable {
    /// What the visitor shows.
    public let code: AppointmentCode
    /// What was agreed.
    public let request: AppointmentRequest

    /// Makes an appointment.
    public init(code: AppointmentCode, request: AppointmentRequest) {
        self.code = code
        self.request = request
    }
}

extension OpeningHours {
    /// Noon, where the halves of a day meet, in minutes.
    private static let noon = 720

    /// The first `count` half days after the day of `time` in which the office is open, looking four weeks ahead.
    public func halfDays(after time: WallTime, count: Int) -> [AppointmentTime] {
        var times: [AppointmentTime] = []
        var day = time.day.next
        for _ in 0..<28 {
            let open = stretches(on: day)
            if open.contains(where: { $0.opens < Self.noon }) {
                times.append(AppointmentTime(day: day, half: .morning))
            }
            if open.contains(where: { $0.closes > Self.noon }) {
                times.append(AppointmentTime(day: day, half: .afternoon))
            }
            if times.count >= count { break }
            day = day.next
        }
        return Array(times.prefix(count))
    }
}
