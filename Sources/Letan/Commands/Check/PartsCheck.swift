import Dossiers
import Foundation
import Journaling
import Knowledge
import LocatedJSON
import Reception
import SpeechOutput
import TicketClient
import Ticketing
import Vision
import Web
import WyomingProtocol

/// Tries every part that the configuration asks for.
struct PartsCheck {
    let assembly: Assembly

    func findings() async -> [Finding] {
        [await CameraCheck(assembly: assembly).finding, detector] + (await scanners()) + (await speech())
            + [await tickets()] + web() + (await dossiers()) + [journal]
    }

    private var detector: Finding {
        do throws(PartFailure) {
            let detector = try assembly.detector()
            let night = try assembly.nightModel() == nil ? "" : "; CenterFace in the dark"
            return Finding(
                "detector", .ok, "\(detector.kind), input \(detector.input.width)x\(detector.input.height)\(night)")
        } catch {
            return Finding("detector", .degraded, error.reason, fix: "without it visitors start by touch or speech")
        }
    }

    /// Whether each scanner can be opened, and what is plugged in where none is configured.
    private func scanners() async -> [Finding] {
        let devices = assembly.configuration.scanners
        guard !devices.isEmpty else {
            let candidates = ScannerDevice.candidates.joined(separator: ", ")
            return [
                Finding(
                    "scanner", .missing, "none is configured",
                    fix: "set scanners to a device"
                        + (candidates.isEmpty ? " once one is plugged in" : "; plugged in: \(candidates)"))
            ]
        }
        var findings: [Finding] = []
        for device in devices {
            do {
                try await DeviceScanner(device).probe()
                findings.append(Finding("scanner", .ok, "\(device)"))
            } catch {
                findings.append(Finding("scanner", .degraded, by: (error as? PartFailure)?.reason ?? "\(error)"))
            }
        }
        return findings
    }

    /// The engine, what is wrong with the voice files, and where the sound goes.
    private func speech() async -> [Finding] {
        do throws(PartFailure) {
            let engine = try await assembly.speechEngine { _ in }
            await engine.shutdown()
            let complaints =
                engine.complaints.map {
                    Finding("speech", .degraded, $0, fix: "the robot speaks, but not as it should")
                } + (await server(engine))
            let captions = SpokenCaptions(clock: assembly.clock)
            guard let loudspeaker = try assembly.loudspeaker(telling: captions) else {
                return complaints + [
                    Finding(
                        "speech", .ok, "\(engine.name) works; there is no sound card, or none is wanted",
                        fix: "letan voices devices lists what speech.device takes")
                ]
            }
            return complaints + [Finding("speech", .ok, "\(engine.name), \(loudspeaker.place)")]
        } catch {
            return [Finding("speech", .degraded, error.reason, fix: "without it replies are on the screen only")]
        }
    }

    /// Whether the server of voices is there and has those that are asked for.
    private func server(_ engine: SpeechEngine) async -> [Finding] {
        guard let server = engine.server, let wanted = assembly.configuration.speech.server?.voices else { return [] }
        do {
            let names = Set(try await server.installedVoices().map(\.name))
            return wanted.values.sorted().filter { !names.contains($0) }.map {
                Finding(
                    "speech", .degraded, "\(server.server) has no voice \"\($0)\"",
                    fix: "use one of \(names.sorted().joined(separator: ", "))")
            }
        } catch {
            return [Finding("speech", .degraded, "\(error)", fix: "start the server; espeak-ng speaks until then")]
        }
    }

    private func tickets() async -> Finding {
        if let remote = assembly.configuration.ticketService { return await tickets(at: remote) }
        do {
            let path = try assembly.databasePath()
            let store = SQLiteTicketStore(path: path)
            try await store.open()
            await store.close()
            return Finding("tickets", .ok, path)
        } catch {
            return Finding("tickets", by: "\(error)")
        }
    }

    private func tickets(at remote: TicketServiceConfiguration) async -> Finding {
        do {
            _ = try await assembly.tickets(at: remote, journal: nil).board()
            return Finding("tickets", .ok, remote.url)
        } catch let failure as TicketFailure {
            let error = failure.asCommandError(about: "", in: assembly.models.domain.office)
            return Finding("tickets", .degraded, by: error)
        } catch {
            return Finding("tickets", by: "\(error)")
        }
    }

    /// Whether the HTTP API can listen where it should, and who may use it.
    private func web() -> [Finding] {
        let configuration = assembly.configuration.web
        guard configuration.isOn, assembly.configuration.ticketService == nil else { return [] }
        do {
            let path = try assembly.tokensPath()
            let tokens = try TokenFile(path: path).records()?.count ?? 0
            guard tokens > 0 else {
                return [
                    Finding(
                        "web", .missing,
                        "\(path) holds no tokens: only browsers on this machine see the screen and the board, and nobody can "
                            + "use the HTTP API",
                        fix: "letan tokens create --role desk makes one")
                ]
            }
            let port = configuration.server.port
            return [Finding("web", .ok, "\(configuration.address(at: port)), \(tokens) tokens")]
        } catch {
            return [Finding("web", .degraded, by: "\(error)")]
        }
    }

    private func dossiers() async -> [Finding] {
        guard case .file(let path) = assembly.configuration.dossiers else { return [await dossierServer()] }
        let state = await CSVDossierDirectory(path: path, clock: assembly.clock).state()
        if let failure = state.failure { return [Finding("dossiers", .degraded, by: "\(failure)")] }
        let odd = (state.export?.problems.first ?? []).map { problem in
            Finding("dossiers", .degraded, "\(path):\(problem.line): \(problem.kind)", fix: problem.kind.fix)
        }
        let repeated = (state.export?.repeated.first ?? []).map { line in
            Finding(
                "dossiers", .degraded, "\(path):\(line): a row above has the same code",
                fix: "keep one; this one counts")
        }
        return [Finding("dossiers", .ok, "\(state.export?.count ?? 0) in \(path)")] + odd + repeated
    }

    private func dossierServer() async -> Finding {
        guard let source = assembly.configuration.dossiers else {
            return Finding("dossiers", .missing, "none are configured", fix: "set dossiers.file or dossiers.url")
        }
        do throws(PartFailure) {
            // A code that no office gives: the answer is "unknown", or why there is none.
            _ = try await assembly.dossiers()?.dossier("000.00.00.H00-000000-0000")
            return Finding("dossiers", .ok, source.place)
        } catch {
            return Finding("dossiers", .degraded, error.reason, fix: "without them visitors are sent to the desk")
        }
    }

    private var journal: Finding {
        do throws(CommandError) {
            let path = try assembly.journalPath()
            let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
            guard FileManager.default.isWritableFile(atPath: folder) else {
                return Finding("journal", .broken, "\(folder) is not writable", fix: "set journal.file")
            }
            return Finding("journal", .ok, path)
        } catch {
            return Finding("journal", by: error)
        }
    }
}
