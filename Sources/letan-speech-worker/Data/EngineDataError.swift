/// Why a folder of engine data cannot be made; the engine then works on with the system's.
enum EngineDataError: Error, CustomStringConvertible {
    case file(path: String, call: String, code: Int32)
    case notPrivate(path: String)
    case pathTooLong(path: String, limit: Int)
    case unknownDictionary(path: String)
    case notCompiled(name: String, status: UInt32)

    var description: String {
        switch self {
        case .file(let path, let call, let code):
            "\(path): \(call) failed with error \(code); free space there or choose another cache folder"
        case .notPrivate(let path):
            "\(path): others may write here, or own it; chmod 700 it or choose another cache folder"
        case .pathTooLong(let path, let limit):
            "\(path): longer than the \(limit) bytes espeak-ng takes; choose a cache folder with a shorter path"
        case .unknownDictionary(let path):
            "\(path): not a dictionary as espeak-ng 1.51 makes them; reinstall the package espeak-ng-data"
        case .notCompiled(let name, let status):
            "espeak_ng_CompileDictionary(\(name)) failed with status \(status); shorten pronunciations in Voices/"
        }
    }
}
