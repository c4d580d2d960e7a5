import LocatedJSON
import Reception

/// Reads a dossier: `{"code": …, "status": …}` with "received" and "due", days, optional.
enum DossierReading {
    static func dossier(_ value: LocatedValue) throws(LocatedJSONError) -> Dossier {
        var keys = try value.object()
        let code = DossierCode(rawValue: try keys.string("code", maxLength: 64))
        let status = try keys.choice("status", DossierStatus.self)
        let received = try keys.optional("received").map { value throws(LocatedJSONError) in try value.localDay() }
        let due = try keys.optional("due").map { value throws(LocatedJSONError) in try value.localDay() }
        try keys.finish()
        return Dossier(code: code, status: status, received: received, due: due)
    }
}
