import Foundation

/// Where everything lives: what was shipped, and what is written.
struct Installation {
    /// The folder that holds `Models` and `Voices`.
    let share: URL
    /// The folder of the executables.
    let programs: URL
    /// The folder for everything the program writes.
    let data: URL
    /// The configuration that is read when none is named.
    let defaultConfiguration: URL

    /// The share folder is `share`, `$LETAN_SHARE`, the first ancestor of the executable that holds `Models`, or
    /// `/usr/share/letan`, in this order.
    static func find(
        share: String?, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandError) -> Installation {
        let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let home = URL(filePath: environment["HOME"] ?? "/", directoryHint: .isDirectory)
        return Installation(
            share: try shareFolder(named: share ?? environment["LETAN_SHARE"], above: executable),
            programs: executable.deletingLastPathComponent(),
            data: folder(environment["XDG_DATA_HOME"], else: home.appending(path: ".local/share")),
            defaultConfiguration: folder(environment["XDG_CONFIG_HOME"], else: home.appending(path: ".config"))
                .appending(path: "letan.json"))
    }

    /// The folder of the content.
    var models: URL { share.appending(path: "Models") }

    /// The folder of the voices.
    var voices: URL { share.appending(path: "Voices") }

    private static func folder(_ named: String?, else fallback: URL) -> URL {
        // The XDG rules: a relative path counts as not set.
        let root = named.flatMap { $0.hasPrefix("/") ? URL(filePath: $0, directoryHint: .isDirectory) : nil }
        return (root ?? fallback).appending(path: "letan")
    }

    private static func shareFolder(named: String?, above executable: URL) throws(CommandError) -> URL {
        if let named {
            let folder = URL(filePath: named, directoryHint: .isDirectory)
            guard holdsModels(folder) else {
                throw .configuration("\(named) holds no folder Models; name the folder above it with --share")
            }
            return folder
        }
        var folder = executable.deletingLastPathComponent()
        while folder.path() != "/" {
            if holdsModels(folder) { return folder }
            folder = folder.deletingLastPathComponent()
        }
        return URL(filePath: "/usr/share/letan", directoryHint: .isDirectory)
    }

    private static func holdsModels(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "Models").path(percentEncoded: false))
    }
}
