import Foundation
import IntentMatching
import Reception

// CONNECT HERE (issue 3): `divided` becomes a call of the corpus's own division; the rest of this file goes.
/// Our own corpus as labelled lines.
enum OwnCorpus {
    /// The sentences of its templates: every fifth template of a label is held out.
    static func divided(
        _ installation: Installation
    ) throws(CommandError) -> (training: [LabelledLine], heldOut: [LabelledLine]) {
        let corpus: IntentCorpus
        do throws(IntentCorpusError) {
            corpus = try IntentCorpus.load(folder: installation.models.appending(path: "Intents"))
        } catch {
            throw .configuration(error.description)
        }
        var counts: [[String]: Int] = [:]
        var (training, heldOut): ([LabelledLine], [LabelledLine]) = ([], [])
        for template in corpus.templates {
            let lines = corpus.samples(of: template, limit: 10).map { sample in
                LabelledLine(
                    label: sample.label, language: sample.language,
                    slots: Set(sample.slots.map { Slot(name: $0.name, value: $0.value) }), text: sample.text)
            }
            let key = [template.language.rawValue, template.label.intent.rawValue]
            if counts[key, default: 0] % 5 == 4 { heldOut += lines } else { training += lines }
            counts[key, default: 0] += 1
        }
        return (training, heldOut)
    }
}
