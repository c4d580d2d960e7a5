import PresenceTimeline
import Reception
import Simulation
import Vision

/// `letan faces`: the presence events of recorded footage or of a camera, and a picture of them.
enum FacesCommand: Command {
    static let name = "faces"
    static let operands = "FILE|DEVICE"
    static let summary = "the presence events of recorded footage (concatenated JPEG) or a camera (/dev/video0, auto)"
    static let options: [Option] = [
        .flag("--json", "one JSON object an event"),
        .value("--picture", "FILE.png", "draw who was there when, and how engaged (no photograph)"),
        .value("--lang", "CODE", "the language of the picture, vi or en (default: vi)"),
        .value("--seconds", "N", "stop after so long (default: at the end, or with Ctrl-C)"),
    ]
    /// The longest that is watched: a day.
    private static let longest = 86_400

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 1)
        guard let source = arguments.operands.first else {
            throw CommandError.usage("which footage or camera? letan faces FILE, or letan faces auto")
        }
        let limit = try arguments.int("--seconds", in: 1...longest).map { Delay.seconds(Double($0)) }
        let language = try arguments.language("--lang", among: TimelineWords.languages)
        let configuration = try invocation.configuration()
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        let report = FacesReport(output: invocation.output, isJSON: arguments.has("--json"))
        guard let path = arguments.value("--picture") else {
            if language != nil { throw CommandError.usage("--lang is the language of --picture FILE.png") }
            try await watch(source, limit: limit, assembly, report)
            return .ok
        }
        let file = try pictureFile(path)
        let failure: (any Error)?
        do {
            try await watch(source, limit: limit, assembly, report)
            failure = nil
        } catch {
            // What was seen up to there is drawn all the same.
            if report.recording.isEmpty { throw error }
            failure = error
        }
        try draw(
            report.recording, into: file, settings: configuration.agent.eyes.presence,
            words: TimelineWords(language ?? .vietnamese))
        if let failure { throw failure }
        return .ok
    }

    /// Watches until the footage ends, the time is over or a signal comes.
    private static func watch(
        _ source: String, limit: Delay?, _ assembly: Assembly, _ report: FacesReport
    ) async throws {
        let isLive = isDevice(source)
        let clock: any ReceptionClock = isLive ? assembly.clock : ManualClock()
        let eyes = Eyes(
            camera: camera(source, assembly, clock: clock), detector: try assembly.adaptiveDetector(),
            settings: assembly.configuration.agent.eyes, clock: clock)
        let (stopping, stop) = AsyncStream<Void>.makeStream()
        let trap = SignalTrap { stop.yield() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Recorded time passes at its own speed, and begins with the footage.
            @Sendable func isOver(_ instant: Instant) -> Bool {
                !isLive && limit.map { instant - .start >= $0 } == true
            }
            group.addTask {
                try await eyes.watch(
                    ready: {},
                    glance: { if isOver($1) { stop.yield() } else { report.note($0, at: $1) } },
                    { if !isOver($1) { report.note($0, at: $1) } })
            }
            group.addTask { for await _ in stopping { break } }
            if isLive, let limit { group.addTask { try await clock.sleep(until: clock.now + limit) } }
            defer { group.cancelAll() }
            try await group.next()
        }
        withExtendedLifetime(trap) {}
    }

    private static func isDevice(_ source: String) -> Bool { source == "auto" || CameraDevice.isDevice(source) }

    /// What is looked at. Footage is shown as fast as possible, in the time of the recording: no real clock is needed, and
    /// how busy the machine is must not tell in what is seen.
    private static func camera(
        _ source: String, _ assembly: Assembly, clock: any ReceptionClock
    ) -> any Camera {
        let configured = assembly.configuration.camera
        let wish = if case .device(_, let wish)? = configured { wish } else { CameraWish() }
        if source == "auto" { return V4L2Camera(wish: wish, clock: clock) }
        if isDevice(source) { return V4L2Camera(device: .path(source), wish: wish, clock: clock) }
        return MotionJPEGCamera(
            path: source, picturesPerSecond: configured?.framesPerSecond ?? 10, pace: .asFastAsPossible, clock: clock)
    }

    private static func pictureFile(_ path: String) throws(CommandError) -> PictureFile {
        do throws(TimelineError) { return try PictureFile(path: path) } catch { throw CommandError(error) }
    }

    private static func draw(
        _ recording: PresenceRecording, into file: consuming PictureFile, settings: PresenceSettings,
        words: TimelineWords
    ) throws(CommandError) {
        do throws(TimelineError) {
            try file.write(try TimelineLayout.drawn(recording, settings: settings, words: words))
        } catch {
            throw CommandError(error)
        }
    }
}

extension CommandError {
    fileprivate init(_ error: TimelineError) {
        switch error {
        case .notPNG: self = .usage("\(error)")
        case .cannotWrite, .cannotDraw, .nothingSeen: self = .unavailable("\(error)")
        }
    }
}
