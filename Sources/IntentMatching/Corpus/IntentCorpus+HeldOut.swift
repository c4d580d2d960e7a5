import Reception

extension IntentCorpus {
    /// Every so-many-th template of a language and meaning is kept back.
    private static let heldOutStep = 5
    /// Sentences of a template that is kept back.
    private static let heldOutSamples = 10

    /// The corpus without every fifth template of a language and meaning, and the sentences of those: what is measured by
    /// them was not learnt, in no wording of the same line.
    package func holdingOut() -> (rest: IntentCorpus, heldOut: [LabelledLine]) {
        var counts: [[String]: Int] = [:]
        var rest = self
        rest.templates = []
        var heldOut: [LabelledLine] = []
        for template in templates {
            let key = [template.language.rawValue, template.label.intent.rawValue]
            counts[key, default: 0] += 1
            if counts[key, default: 0] % Self.heldOutStep == 0 {
                heldOut += samples(of: template, limit: Self.heldOutSamples).map(LabelledLine.init)
            } else {
                rest.templates.append(template)
            }
        }
        return (rest, heldOut)
    }
}
