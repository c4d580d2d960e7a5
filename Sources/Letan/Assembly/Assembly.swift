import Digests
import Dossiers
import Foundation
import IntentMatching
import Journaling
import Knowledge
import LocatedJSON
import Reception
import SpeechOutput
import TicketClient
import Ticketing
import Vision

/// The one place where implementations are picked, from the configuration.
///
/// Each part that cannot be had is left out with the reason; the robot starts with what there is.
struct Assembly {
    let installation: Installation
    private(set) var configuration: Configuration
    let models: Models
    let clock: SystemClock

    /// Reads the models and starts the clock.
    init(installation: Installation, configuration: Configuration) throws(CommandError) {
        self.installation = installation
        self.configuration = configuration
        models = try Models.load(installation)
        let name = models.domain.office.timeZone
        guard let zone = TimeZone(identifier: name) else {
            throw .configuration(
                "Models/Office.json: the time zone \"\(name)\" is not known here; use a name as Asia/Ho_Chi_Minh, and "
                    + "install the package tzdata")
        }
        clock = SystemClock(timeZone: zone)
    }

    /// The same with another configuration.
    func configured(_ configuration: Configuration) -> Assembly {
        var copy = self
        copy.configuration = configuration
        return copy
    }

    // MARK: Parts

    /// The camera and the detector; nil when there is none. `damaged` is told what is wrong with recorded footage.
    func eyes(
        damaged: @escaping @Sendable (PartFailure) -> Void
    ) async throws(PartFailure) -> (camera: any Camera, detector: any FaceDetector)? {
        switch configuration.camera {
        case nil: return nil
        case .any?:
            guard await !V4L2Camera.listed(clock: clock).isEmpty else { return nil }
            return (V4L2Camera(clock: clock), try adaptiveDetector())
        case .device(let device, let wish)?:
            return (V4L2Camera(device: device, wish: wish, clock: clock), try adaptiveDetector())
        case .footage(let path, let rate)?:
            let footage = MotionJPEGCamera(path: path, picturesPerSecond: rate, pace: .realTime, clock: clock)
            return (FootageShowing(footage, damaged: damaged), try adaptiveDetector())
        }
    }

    /// Where dossiers are looked up; nil when the configuration names nothing.
    func dossiers() throws(PartFailure) -> (any DossierDirectory)? {
        switch configuration.dossiers {
        case .file(let path): return CSVDossierDirectory(path: path, clock: clock)
        case .server(let template):
            do throws(DossierFailure) {
                return try HTTPDossierDirectory(template: template, clock: clock)
            } catch {
                throw error.asPartFailure
            }
        case nil: return nil
        }
    }

    /// What knows cards, tickets and receipts, and the keys it needs, which somebody has to run.
    func codes(of tickets: any TicketService) -> (interpreter: OfficeCodeInterpreter, keys: DayKeys) {
        let keys = DayKeys(clock: clock) { try await tickets.dayKey() }
        let interpreter = OfficeCodeInterpreter(
            keys: keys, tickets: TicketAddress(publicURL: configuration.web.publicURL), clock: clock)
        return (interpreter, keys)
    }

    /// The ticket database's path; its folder is made when it is the default one.
    func databasePath() throws(CommandError) -> String {
        if let path = configuration.database { return path }
        return try dataFile("tickets.sqlite")
    }

    /// The file of the tokens of the HTTP API; its folder is made when it is not there.
    func tokensPath() throws(CommandError) -> String { try dataFile("tokens.json") }

    /// The file of the key of browsers' sessions; its folder is made when it is not there.
    func sessionKeyPath() throws(CommandError) -> String { try dataFile("sessions.key") }

    /// Where requests to another letan's ticket office are kept until they are answered.
    func requestsPath() throws(CommandError) -> String { try dataFile("ticket-requests.sqlite") }

    /// The ticket office of another letan. With a `journal`, the path of its file, a ticket whose answer was lost is
    /// withdrawn.
    func tickets(
        at remote: TicketServiceConfiguration, journal: String?
    ) throws(CommandError) -> HTTPTicketService {
        do throws(TicketClientFailure) {
            return HTTPTicketService(
                server: try ServerAddress(remote.url, allowsPlainHTTP: remote.isInsecureAllowed),
                token: remote.tokenFile.map(AccessToken.init(file:)),
                journal: journal.map(RequestJournal.init(path:)), clock: clock, seed: .random(in: .min ... .max))
        } catch {
            throw .configuration("\(error)")
        }
    }

    /// The ticket office over `store`.
    func tickets(_ store: any TicketStore) -> EmbeddedTicketService {
        EmbeddedTicketService(office: models.domain.office, store: store, clock: clock) { () throws(TicketFailure) in
            do { return try SecureRandom.bytes(DayKey.byteCount) } catch {
                throw .unavailable(reason: "\(error)")
            }
        }
    }

    /// The journal's path: the configured one, or a file of today's start in the data folder.
    func journalPath() throws(CommandError) -> String {
        if let path = configuration.journal { return path }
        let wall = clock.wallTime
        let time = String(wall.minute / 60 * 100 + wall.minute % 60)
        let padded = String(repeating: "0", count: 4 - time.count) + time
        return try dataFile("journal/\(wall.day)-\(padded).jsonl")
    }

    /// The journal, beginning with what is needed to replay it; `matcher` is the digest of the intent model.
    func journal(path: String, seed: UInt64, matcher: String) throws(PartFailure) -> JournalFile {
        do {
            return try JournalFile(
                path: path,
                header: JournalHeader(
                    seed: seed, timeZone: models.domain.office.timeZone, configuration: try configuration.digest(),
                    settings: configuration.agent.conversation, models: models.contentDigest, matcher: matcher))
        } catch {
            throw PartFailure(part: .journal, reason: "\(error)")
        }
    }

    /// A path in the data folder, which is made, for its owner only, when it is not there.
    private func dataFile(_ name: String) throws(CommandError) -> String {
        let file = installation.data.appending(path: name)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unavailable(
                "cannot make the folder \(file.deletingLastPathComponent().path(percentEncoded: false)): "
                    + "\(error.localizedDescription); set XDG_DATA_HOME to a writable folder")
        }
        return file.path(percentEncoded: false)
    }

    /// 128 random bits in hexadecimal, from the system's cryptographic generator.
    static let makeTicketID: @Sendable () -> TicketID = {
        let digits = String(UInt128.random(in: .min ... .max), radix: 16)
        return TicketID(rawValue: String(repeating: "0", count: 32 - digits.count) + digits)
    }
}
