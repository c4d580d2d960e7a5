import LocatedJSON
import Reception

/// Reads the `address` of a file of replies: `{"you": {"unknown": {"spoken": "anh chị", "shown": "anh/chị"}, …}, "me": …}`.
struct AddressReader {
    let findings: Findings

    func words(_ value: LocatedValue) -> AddressWords? {
        findings.object(value) { object throws(LocatedJSONError) in
            let visitor = findings.table(try object.required("you"), of: FormOfAddress.self, word)
            let robot = findings.table(try object.required("me"), of: SelfReference.self, word)
            guard let visitor, let robot else { return nil }
            return AddressWords(visitor: visitor, robot: robot)
        } ?? nil
    }

    /// A word that is said and shown, or `{"spoken": …, "shown": …}`.
    private func word(_ value: LocatedValue) throws(LocatedJSONError) -> TwofoldWord {
        guard value.isObject else {
            let word = try TranslationReader.name(value)
            return TwofoldWord(spoken: word, shown: word)
        }
        var object = try value.object()
        let spoken = try TranslationReader.name(object.required("spoken"))
        let shown = try TranslationReader.name(object.required("shown"))
        try object.finish()
        return TwofoldWord(spoken: spoken, shown: shown)
    }
}
