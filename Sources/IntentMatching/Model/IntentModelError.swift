/// Why an intent model cannot be used or made. Descriptions are one sentence that names the file and the fix.
package enum IntentModelError: Error, Hashable, Sendable {
    /// A file could not be read or written; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// A file could not be written; `reason` is the system's.
    case unwritable(path: String, reason: String)
    /// A file that is no model.
    case foreign(path: String)
    /// A model of another version of Letan.
    case otherVersion(path: String)
    /// A model whose bytes have changed.
    case damaged(path: String)
    /// Fewer than two labels, so that there is nothing to tell apart.
    case tooFewLabels(Int)
    /// More labels than a model can hold.
    case tooManyLabels(Int, limit: Int)
    /// Training was told to stop.
    case interrupted
}

extension IntentModelError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read (\(reason)); run: letan train"
        case .unwritable(let path, let reason): "\(path) cannot be written (\(reason)); make room or give another --out"
        case .foreign(let path): "\(path) is no intent model; delete it and run: letan train"
        case .otherVersion(let path): "\(path) was made by another version of letan; run: letan train"
        case .damaged(let path): "\(path) is damaged; run: letan train"
        case .tooFewLabels(let count):
            "there is nothing to tell apart (labels: \(count)); give lines of two labels or more"
        case .tooManyLabels(let count, let limit): "there are \(count) labels; the most are \(limit): join some"
        case .interrupted: "the training was interrupted; the model of before is kept; run it again: letan train"
        }
    }
}
