import Foundation
public import Reception

/// The twin of what knows codes: the codes are written meanings.
public struct WrittenCodes: CodeInterpreter {
    /// Makes an interpreter.
    public init() {}

    /// The code that means `meaning`; nil for one that no code is large enough for.
    public static func payload(of meaning: ScannedCode) -> CodePayload? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let bytes = try? encoder.encode(meaning) else { return nil }
        return CodePayload(bytes: Array(bytes))
    }

    public func meaning(of payload: CodePayload) async -> ScannedCode {
        (try? JSONDecoder().decode(ScannedCode.self, from: Data(payload.bytes))) ?? .unknown
    }
}
