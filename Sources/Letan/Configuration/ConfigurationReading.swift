import Foundation
import LocatedJSON
import Reception
import Vision

extension Configuration {
    /// The configuration of a command: the file of `--config` (or the default one, when it is there), with every `--set`
    /// put over it. Unknown keys and values out of bounds are refused with their place.
    static func load(arguments: Arguments, installation: Installation) throws(CommandError) -> Configuration {
        do throws(LocatedJSONError) {
            var value = try file(named: arguments.value("--config"), else: installation.defaultConfiguration)
            for setting in arguments.all("--set") { value = try overriding(value, with: setting) }
            return try Configuration(value)
        } catch {
            throw .configuration(error.description)
        }
    }

    private static func file(named name: String?, else fallback: URL) throws(LocatedJSONError) -> LocatedValue {
        let path = name ?? fallback.path(percentEncoded: false)
        if name == nil, !FileManager.default.fileExists(atPath: path) {
            return try LocatedValue(parsing: Array("{}".utf8), file: "the default configuration")
        }
        return try LocatedValue(contentsOf: path)
    }

    /// `key.path=value`: the value is JSON when it reads as such, else a string.
    private static func overriding(
        _ value: LocatedValue, with setting: String
    ) throws(LocatedJSONError) -> LocatedValue {
        let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let place = "--set \(parts[0].prefix(80))"
        let text = parts.count > 1 ? String(parts[1]) : ""
        let keys = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, keys.allSatisfy({ !$0.isEmpty }) else {
            throw LocatedJSONError(
                location: TextLocation(file: place), problem: .refused(reason: "write it as --set key.path=value"))
        }
        if let json = try? LocatedValue(parsing: Array(text.utf8), file: place) {
            return try value.replacing(keys, with: json)
        }
        let quoted = try? JSONEncoder().encode(text)
        return try value.replacing(keys, with: LocatedValue(parsing: Array(quoted ?? Data()), file: place))
    }

    private init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        if let camera = keys.optional("camera") { self.camera = try CameraConfiguration.read(camera) }
        if let scanners = keys.optional("scanners") {
            self.scanners = try scanners.array(count: 0...8).map { value throws(LocatedJSONError) in
                try ScannerDevice(value)
            }
        }
        if let detector = keys.optional("detector") { self.detector = try DetectorConfiguration(detector) }
        if let speech = keys.optional("speech") { self.speech = try SpeechConfiguration(speech) }
        if let tickets = keys.optional("tickets") { try readTickets(tickets) }
        if let web = keys.optional("web") { self.web = try WebConfiguration(web) }
        if let dossiers = keys.optional("dossiers") { self.dossiers = try DossierSource(dossiers) }
        if let journal = keys.optional("journal") {
            var journal = try journal.object()
            self.journal = try journal.optional("file")?.string()
            if let text = journal.optional("text") { agent.journalsText = try text.choice(JournalText.self) == .full }
            try journal.finish()
        }
        if let eyes = keys.optional("eyes") { try agent.eyes.read(eyes) }
        if let presence = keys.optional("presence") { try agent.eyes.presence.read(presence) }
        if let conversation = keys.optional("conversation") { try agent.conversation.read(conversation) }
        try checkScores(value)
        // One time, known in two rooms: how late presence tells of a loss.
        agent.conversation.lossReportedAfter = agent.eyes.presence.leaveAfter
        try keys.finish()
    }

    private enum JournalText: String, CaseIterable { case redacted, full }
}

extension Configuration.DossierSource {
    fileprivate init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        let file = try keys.optional("file")?.string(maxLength: 4_096)
        let template = try keys.optional("url")?.string(maxLength: 2_048)
        try keys.finish()
        switch (file, template) {
        case (let path?, nil): self = .file(path: path)
        case (nil, let template?):
            guard template.contains("{code}"), template.hasPrefix("http://") || template.hasPrefix("https://") else {
                throw value.refusal("the url must begin with http:// or https:// and hold {code} where the code goes")
            }
            self = .server(template: template)
        default: throw value.refusal("write either \"file\" or \"url\"")
        }
    }
}

extension PresenceSettings {
    fileprivate mutating func read(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        try keys.override(&appearScore, "appearScore", in: 0...1)
        if let frames = keys.optional("appearFrames") { appearFrames = try frames.int(in: 1...5) }
        try keys.override(&keepScore, "keepScore", in: 0...1)
        try keys.override(&leaveAfter, "leaveAfterSeconds")
        try keys.override(&engageWidth, "engageWidth", in: 0...1)
        try keys.override(&engageYaw, "engageYaw", in: 0...10)
        try keys.override(&engagePitch, "engagePitch", in: -10...10)
        try keys.override(&engageSpeed, "engageSpeed", in: 0...1_000)
        try keys.override(&engageAfter, "engageAfterSeconds")
        try keys.override(&disengageWidth, "disengageWidth", in: 0...1)
        try keys.override(&disengageYaw, "disengageYaw", in: 0...10)
        try keys.override(&disengagePitch, "disengagePitch", in: -10...10)
        try keys.override(&disengageAfter, "disengageAfterSeconds")
        try keys.override(&associationDistance, "associationDistance", in: 0...10)
        try keys.override(&associationGrowth, "associationGrowth", in: 0...10)
        try keys.override(&associationSizeRatio, "associationSizeRatio", in: 1...10)
        try keys.override(&stillMotion, "stillMotion", in: 0...10)
        try keys.override(&stillAfter, "stillAfterSeconds")
        try keys.finish()
        try checkOrder(value)
    }
}

extension PresenceSettings {
    /// Refuses limits that would let a face appear and leave, or engage and disengage, for ever.
    private func checkOrder(_ value: LocatedValue) throws(LocatedJSONError) {
        guard keepScore <= appearScore else { throw value.refusal("keepScore must be at most appearScore") }
        guard disengageWidth <= engageWidth else { throw value.refusal("disengageWidth must be at most engageWidth") }
        guard disengageYaw >= engageYaw else { throw value.refusal("disengageYaw must be at least engageYaw") }
        guard leaveAfter >= .seconds(0.3) else { throw value.refusal("leaveAfterSeconds must be at least 0.3") }
    }
}

extension ConversationSettings {
    fileprivate mutating func read(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        try keys.override(&silence, "silenceSeconds")
        try keys.override(&inputKeepsVisit, "inputKeepsVisitSeconds")
        try keys.override(&absenceGrace, "absenceGraceSeconds")
        try keys.override(&greetingPause, "greetingPauseSeconds")
        try keys.override(&groupTime, "groupSeconds")
        try keys.override(&groupFaceWidths, "groupFaceWidths", in: 0...100)
        try keys.override(&waitNoticePause, "waitNoticePauseSeconds")
        if let tickets = keys.optional("mostTickets") { mostTickets = try tickets.int(in: 1...10) }
        try keys.override(&patience, "patienceSeconds")
        try keys.override(&deadline, "deadlineSeconds")
        try keys.finish()
    }
}

extension ObjectReader {
    /// Puts the number of `key` in place of `value`, when it is there.
    mutating func override(
        _ value: inout Double, _ key: String, in bounds: ClosedRange<Double>
    ) throws(LocatedJSONError) {
        if let found = optional(key) { value = try found.double(in: bounds) }
    }

    /// Puts the seconds of `key` (0 to an hour) in place of `value`, when they are there.
    mutating func override(_ value: inout Delay, _ key: String) throws(LocatedJSONError) {
        if let found = optional(key) { value = .seconds(try found.double(in: 0...3_600)) }
    }
}
