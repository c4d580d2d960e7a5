import Foundation
import IntentMatching
import Journaling
import Knowledge
import LocatedJSON
import Reception
import SpeechOutput
import Ticketing
import Vision

/// `letan check`: what works, what does not, and the fix.
enum CheckCommand: Command {
    static let name = "check"
    static let operands = ""
    static let summary = "every part of the configuration and content: what works, what does not, the fix"
    static let options: [Option] = [.flag("--json", "one JSON object a finding")]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 0)
        var findings = ModelsCheck(installation: invocation.installation).findings
        do throws(CommandError) {
            let configuration = try invocation.configuration()
            findings.append(Finding("configuration", .ok, "read"))
            if findings.allSatisfy({ $0.state != .broken }) {
                let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
                findings += await PartsCheck(assembly: assembly).findings()
            }
        } catch {
            findings.append(Finding("configuration", brokenBy: error))
        }
        for finding in findings {
            if invocation.arguments.has("--json") {
                invocation.output.json(finding)
            } else {
                invocation.output.line(finding.words)
            }
        }
        return findings.contains { $0.state == .broken } ? .failed : .ok
    }
}

/// What was found out about one part.
struct Finding: Encodable {
    /// How a part is.
    enum State: String, Encodable {
        case ok, degraded, missing, broken
    }

    let part: String
    let state: State
    let detail: String
    let fix: String?

    private enum CodingKeys: String, CodingKey {
        case part, state, detail, fix
    }

    init(_ part: String, _ state: State, _ detail: String, fix: String? = nil) {
        self.part = part
        self.state = state
        self.detail = detail
        self.fix = fix
    }

    /// A part that `error` is wrong with. Our errors say what is wrong, a semicolon, and the fix.
    init(_ part: String, brokenBy error: some CustomStringConvertible) {
        let text = error.description
        let end = text.range(of: "; ", options: .backwards)
        self.init(
            part, .broken, end.map { String(text[..<$0.lowerBound]) } ?? text,
            fix: end.map { String(text[$0.upperBound...]) })
    }

    /// Every key is there, also without a fix.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(part, forKey: .part)
        try values.encode(state, forKey: .state)
        try values.encode(detail, forKey: .detail)
        try values.encode(fix, forKey: .fix)
    }

    /// The finding for people.
    var words: String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return padded(state.rawValue, 9) + padded(part, 14) + detail + (fix.map { "; \($0)" } ?? "")
    }
}

/// Checks what was shipped in `Models` and `Voices`.
private struct ModelsCheck {
    let installation: Installation

    var findings: [Finding] { content + [intents, voices] }

    private var content: [Finding] {
        do throws(ContentError) {
            let content = try Content.load(modelsFolder: installation.models.path(percentEncoded: false))
            let languages = content.languages.map(\.rawValue).joined(separator: ", ")
            let procedures = content.procedures.procedures.count
            return [Finding("content", .ok, "\(procedures) procedures; complete languages: \(languages)")]
        } catch {
            return error.problems.map { Finding("content", brokenBy: $0) }
        }
    }

    private var intents: Finding {
        do throws(IntentCorpusError) {
            let corpus = try IntentCorpus.load(folder: installation.models.appending(path: "Intents"))
            return Finding("intents", .ok, "\(corpus.templates.count) sentence templates")
        } catch {
            return Finding("intents", brokenBy: error)
        }
    }

    private var voices: Finding {
        do throws(LocatedJSONError) {
            let voices = try VoiceCatalogue(folder: installation.voices.path(percentEncoded: false))
            return Finding("voices", .ok, voices.languages.map(\.rawValue).joined(separator: ", "))
        } catch {
            return Finding("voices", brokenBy: error)
        }
    }
}

/// Tries every part that the configuration asks for.
private struct PartsCheck {
    let assembly: Assembly

    func findings() async -> [Finding] { [camera, detector, await speech(), await tickets(), journal] }

    private var camera: Finding {
        guard let footage = assembly.configuration.camera?.footage else {
            return Finding(
                "camera", .missing, "none is configured", fix: "set camera.footage, or letan run --camera FILE")
        }
        guard FileManager.default.isReadableFile(atPath: footage) else {
            return Finding("camera", .broken, "\(footage) cannot be read", fix: "check the path and its permissions")
        }
        return Finding("camera", .ok, "footage \(footage)")
    }

    private var detector: Finding {
        do throws(PartFailure) {
            let detector = try assembly.detector()
            return Finding("detector", .ok, "\(detector.kind), input \(detector.input.width)x\(detector.input.height)")
        } catch {
            return Finding("detector", .degraded, error.reason, fix: "without it visitors start by touch or speech")
        }
    }

    private func speech() async -> Finding {
        do {
            let synthesizer = try assembly.synthesizer()
            try await synthesizer.prepare()
            await synthesizer.shutdown()
        } catch {
            return Finding("speech", .degraded, "\(error)", fix: "without it replies are on the screen only")
        }
        guard let file = assembly.configuration.speech?.file else {
            return Finding("speech", .ok, "espeak-ng works; no output is configured", fix: "set speech.file")
        }
        return Finding("speech", .ok, "espeak-ng, into \(file)")
    }

    private func tickets() async -> Finding {
        do {
            let path = try assembly.databasePath()
            let store = SQLiteTicketStore(path: path)
            try await store.open()
            await store.close()
            return Finding("tickets", .ok, path)
        } catch {
            return Finding("tickets", brokenBy: "\(error)")
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
            return Finding("journal", brokenBy: error)
        }
    }
}
