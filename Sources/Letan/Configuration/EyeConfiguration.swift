import LocatedJSON
import Reception

extension EyeSettings {
    /// Reads the keys of `eyes`: how often is looked, when the view is blocked, when codes are looked for.
    mutating func read(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        try keys.override(&pace.framesPerSecond, "framesPerSecond", in: 0.5...60)
        try keys.override(&pace.shortFrom, "shortFrom", in: 0...100)
        try keys.override(&pace.shortUntil, "shortUntil", in: 0...100)
        guard pace.shortUntil <= pace.shortFrom else {
            throw value.refusal("the processor cannot be short from \(pace.shortFrom) on and until \(pace.shortUntil)")
        }
        if let view = keys.optional("view") { try self.view.read(view) }
        if let codes = keys.optional("codes") { try self.codes.read(codes) }
        try keys.finish()
    }
}

extension ViewSettings {
    fileprivate mutating func read(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        try keys.override(&blockedDetail, "blockedDetail", in: 0...1_000)
        try keys.override(&clearDetail, "clearDetail", in: 0...1_000)
        try keys.override(&blockedSharpness, "blockedSharpness", in: 0...1)
        try keys.override(&clearSharpness, "clearSharpness", in: 0...1)
        try keys.override(&blockedAfter, "blockedAfterSeconds")
        try keys.override(&clearAfter, "clearAfterSeconds")
        try keys.finish()
    }
}

extension CodeWatchSettings {
    fileprivate mutating func read(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        try keys.override(&interval, "intervalSeconds")
        try keys.override(&restingInterval, "restingIntervalSeconds")
        try keys.override(&forgetAfter, "forgetAfterSeconds")
        try keys.finish()
    }
}
