/// The line of text with which a C call said why it failed.
struct ReportedText: Error {
    let text: String
}

/// Calls `body` with room for a line of text on the stack; nil means that it failed and wrote the reason there.
func reportingText<Value>(
    _ body: (_ text: UnsafeMutablePointer<CChar>, _ capacity: Int) -> Value?
) -> Result<Value, ReportedText> {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { room in
        guard let text = room.baseAddress else { return .failure(ReportedText(text: "no memory")) }
        text.pointee = 0
        if let value = body(text, room.count) { return .success(value) }
        return .failure(ReportedText(text: String(cString: text)))
    }
}
