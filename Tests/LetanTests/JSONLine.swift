import Foundation
import TestSupport

/// One object of machine-readable output.
struct JSONLine {
    private let object: [String: Any]

    init?(_ line: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
            return nil
        }
        self.object = object
    }

    var keys: Set<String> { Set(object.keys) }
    func text(_ key: String) -> String? { object[key] as? String }
    func number(_ key: String) -> Double? { (object[key] as? NSNumber)?.doubleValue }
    func list(_ key: String) -> [[String: Any]]? { object[key] as? [[String: Any]] }
    func texts(_ key: String) -> [String: String]? { object[key] as? [String: String] }
    func object(_ key: String) -> [String: Any]? { object[key] as? [String: Any] }
    func isNull(_ key: String) -> Bool { object[key] is NSNull }
}

extension ProgramRun {
    /// Standard output as objects, one a line; nil where a line is none.
    var objects: [JSONLine?] { lines.map(JSONLine.init) }
}
