import Foundation
import Knowledge
import LocatedJSON
import Reception
import SpeechOutput

/// Checks what was shipped in `Models` and `Voices`.
struct ModelsCheck {
    let installation: Installation
    let progress: ProgressNotes

    /// What was found, and whether the content can be used.
    func findings() -> (all: [Finding], hasContent: Bool) {
        let (content, problems) = content()
        let intents = IntentsCheck(installation: installation, content: content, progress: progress)
        return (problems + intents.findings() + [voices], content != nil)
    }

    private func content() -> (Content?, [Finding]) {
        do throws(ContentError) {
            let content = try Content.load(modelsFolder: installation.models.path(percentEncoded: false))
            let languages = content.languages.map(\.rawValue).joined(separator: ", ")
            let procedures = content.procedures.procedures.count
            return (content, [Finding("content", .ok, "\(procedures) procedures; complete languages: \(languages)")])
        } catch {
            return (nil, error.problems.map { Finding("content", by: $0) })
        }
    }

    private var voices: Finding {
        do throws(LocatedJSONError) {
            let voices = try VoiceCatalogue(folder: installation.voices.path(percentEncoded: false))
            return Finding("voices", .ok, voices.languages.map(\.rawValue).joined(separator: ", "))
        } catch {
            return Finding("voices", by: error)
        }
    }
}
