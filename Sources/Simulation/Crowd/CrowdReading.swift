import LocatedJSON
import Reception

extension CrowdPlan {
    init(_ value: LocatedValue) throws(LocatedJSONError) {
        throw value.refusal("is not read yet")
    }
}
