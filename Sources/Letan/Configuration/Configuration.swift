import Foundation
import Reception
import Vision

/// Everything that can be set, with its defaults. See `ConfigurationReading` for the file's keys and bounds.
struct Configuration: Sendable {
    /// How the lobby is seen; nil: not at all.
    var camera: CameraConfiguration? = .any
    /// Devices of their own that read codes.
    var scanners: [ScannerDevice] = []
    /// The face detector.
    var detector = DetectorConfiguration()
    /// How the robot speaks.
    var speech = SpeechConfiguration()
    /// The ticket database, also of appointments; nil: in the data folder.
    var database: String?
    /// The ticket office of another letan; nil: this one has its own, in the database.
    var ticketService: TicketServiceConfiguration?
    /// The HTTP API.
    var web = WebConfiguration()
    /// Where dossiers are looked up; nil: nowhere.
    var dossiers: DossierSource?
    /// The journal; nil: a new file in the data folder.
    var journal: String?
    /// Times of the conversation, presence, journal text: what the agent itself is told.
    var agent = AgentSettings()

    /// Where the office's system of dossiers can be asked.
    enum DossierSource: Sendable {
        /// An export, which is read again whenever it changes.
        case file(path: String)
        /// A server that answers JSON; the template holds `{code}`.
        case server(template: String)

        /// The file or server, for people; the rest of an address may hold a secret.
        var place: String {
            switch self {
            case .file(let path): path
            case .server(let template):
                template.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//")
            }
        }
    }

    struct DetectorConfiguration: Sendable {
        /// The weights; nil: what lies in `Models/Faces`.
        var model: String?
        /// The size of the network's input; nil: what the network is usually run at.
        var input: NetworkInput?
        /// The least score that is reported, at most the one that keeps a face.
        var threshold = NeuralFaceDetector.usualThreshold
        /// When the network for the dark takes over, where it is there; nil: never.
        var night: NightSettings? = NightSettings()
    }
}
