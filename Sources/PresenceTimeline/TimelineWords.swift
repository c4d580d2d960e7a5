package import Reception

/// The words on a picture of presence.
package struct TimelineWords: Sendable {
    /// The languages in which there are words; the first is for everybody else.
    package static let languages: [Language] = [.vietnamese, .english]

    let title: String
    let face: String
    let width: String
    let yaw: String
    let light: String
    let blocked: String
    let nobody: String
    let seconds: String
    let minutes: String
    let hours: String
    let engageThreshold: String
    let disengageThreshold: String
    let outOfSight: String
    let forgotten: String
    let levels: [EngagementLevel: String]
    let kinds: [PresenceEvent.Kind: String]

    /// The words in a language.
    package init(_ language: Language) { self = language == .english ? .english : .vietnamese }

    private init(
        title: String, face: String, width: String, yaw: String, light: String, blocked: String, nobody: String,
        times: (seconds: String, minutes: String, hours: String), thresholds: (engage: String, disengage: String),
        outOfSight: String,
        forgotten: String, levels: [EngagementLevel: String], kinds: [PresenceEvent.Kind: String]
    ) {
        (self.title, self.face, self.width, self.yaw) = (title, face, width, yaw)
        (self.light, self.blocked, self.nobody) = (light, blocked, nobody)
        (seconds, minutes, hours) = times
        (engageThreshold, disengageThreshold) = thresholds
        (self.outOfSight, self.forgotten) = (outOfSight, forgotten)
        (self.levels, self.kinds) = (levels, kinds)
    }

    private static let vietnamese = TimelineWords(
        title: "Người trước rô-bốt", face: "mặt", width: "bề rộng", yaw: "góc quay", light: "độ sáng",
        blocked: "bị che", nobody: "không thấy ai", times: ("giây", "phút:giây", "giờ:phút:giây"),
        thresholds: ("ngưỡng chú ý", "ngưỡng thôi chú ý"), outOfSight: "khuất", forgotten: "người khác chỉ đi qua",
        levels: [
            .unknown: "chưa rõ", .disengaged: "không chú ý", .engaging: "đang đến", .engaged: "chú ý",
            .disengaging: "đang rời",
        ],
        kinds: [.appeared: "xuất hiện", .engaged: "bắt đầu chú ý", .disengaged: "thôi chú ý", .left: "rời đi"])

    private static let english = TimelineWords(
        title: "People before the robot", face: "face", width: "width", yaw: "turn", light: "light",
        blocked: "blocked", nobody: "nobody was seen", times: ("seconds", "minutes:seconds", "hours:minutes:seconds"),
        thresholds: ("threshold to engage", "to disengage"), outOfSight: "out of sight",
        forgotten: "more only passed by",
        levels: [
            .unknown: "unknown", .disengaged: "disengaged", .engaging: "engaging", .engaged: "engaged",
            .disengaging: "disengaging",
        ],
        kinds: [.appeared: "appeared", .engaged: "engaged", .disengaged: "disengaged", .left: "left"])
}
