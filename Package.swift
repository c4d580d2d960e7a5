// swift-tools-version: 6.2
import PackageDescription

// One set of flags for every target: two sets would build every module twice.
let flags: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// Learning runs over a billion numbers, eyes over millions of pixels: without the optimiser tests would wait for minutes.
let optimised = flags + [.unsafeFlags(["-O"], .when(configuration: .debug))]

extension Target {
    /// A Swift library of our own.
    static func room(
        _ name: String, needs: [Target.Dependency] = [], resources: [Resource]? = nil,
        settings: [SwiftSetting] = flags
    ) -> Target {
        .target(name: name, dependencies: needs, resources: resources, swiftSettings: settings)
    }

    /// An executable of our own.
    static func program(_ name: String, needs: [Target.Dependency]) -> Target {
        .executableTarget(name: name, dependencies: needs, swiftSettings: flags)
    }

    /// The tests of one target; data files lie beside them and are read from the checkout.
    static func tests(of name: String, needs: [Target.Dependency]) -> Target {
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name), "TestSupport"] + needs,
            exclude: testData[name] ?? [],
            swiftSettings: flags)
    }
}

/// Data folders of the tests, which the build leaves alone.
let testData: [String: [String]] = [
    "IntentMatching": ["Data"], "Knowledge": ["Data"], "Simulation": ["Days", "Scenarios"],
    "TextNormalization": ["Data"], "SpeechOutput": ["Data", "on-loopback-card"], "Vision": ["on-virtual-keyboard"],
    "Ticketing": ["Data"],
]

let package = Package(
    name: "letan",
    products: [
        .executable(name: "letan", targets: ["Letan"]),
        .executable(name: "letan-speech-worker", targets: ["letan-speech-worker"]),
        .library(name: "LetanSimulation", targets: ["Reception", "Simulation"]),
    ],
    targets: [
        // System libraries, one owner each.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg"),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo"),
        .systemLibrary(name: "CEspeak", pkgConfig: "espeak-ng"),
        .systemLibrary(name: "CMecab"),
        .systemLibrary(name: "CALSA", pkgConfig: "alsa"),
        .systemLibrary(name: "CV4L2", pkgConfig: "libv4l2"),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
        .systemLibrary(name: "CLinuxInput"),
        .systemLibrary(name: "CGnuTLS", pkgConfig: "gnutls"),
        .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
        .target(
            name: "COpenCVFaces",
            cxxSettings: [.unsafeFlags(["-isystem", "/usr/include/opencv4"])],
            linkerSettings: [
                .linkedLibrary("opencv_dnn"), .linkedLibrary("opencv_imgproc"),
                .linkedLibrary("opencv_core"),
            ]),
        .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),

        // Shared rooms.
        .room("LocatedJSON"),
        .room("Digests", needs: ["CGnuTLS"]),
        .room("Threading"),
        .room("Sockets"),
        .room("Metrics"),
        .room("HTTPSessions", needs: ["CCurl"]),
        .room("SQLite", needs: ["CSQLite"]),

        // The domain.
        // It has no Foundation to bring the C library's mathematics along.
        .target(name: "Reception", swiftSettings: flags, linkerSettings: [.linkedLibrary("m")]),

        // Pure rooms and adapters.
        .room("IntentMatching", needs: ["Reception", "LocatedJSON"], settings: optimised),
        .room("Knowledge", needs: ["Reception", "LocatedJSON", "IntentMatching"]),
        .room("TicketWire", needs: ["Reception"]),
        .room("TicketClient", needs: ["Reception", "TicketWire", "SQLite", "HTTPSessions", "Threading"]),
        .room("Ticketing", needs: ["Reception", "SQLite", "Threading"]),
        .room(
            "Web", needs: ["Reception", "TicketWire", "LocatedJSON", "Digests", "Threading", "CMicroHTTPD", "CZlib"],
            resources: [.copy("Resources")]),
        .room("Dossiers", needs: ["Reception", "HTTPSessions", "Threading"]),
        // Colours are mixed for every pixel of every frame.
        .room(
            "Vision",
            needs: [
                "Reception", "COpenCVFaces", "CLinuxInput", "CTurboJPEG", "CV4L2", "CZXing", "Digests", "Threading",
            ],
            settings: optimised),
        .room("CodeDrawing", needs: ["Reception", "CQREncode"], settings: optimised),
        .room("PresenceTimeline", needs: ["Reception", "CCairo"]),
        .room("TextNormalization", needs: ["Reception"]),
        .room("SpeechWorkerProtocol"),
        .room("WyomingProtocol", needs: ["Sockets"]),
        .room(
            "SpeechOutput",
            needs: [
                "Reception", "TextNormalization", "SpeechWorkerProtocol", "WyomingProtocol", "Sockets", "LocatedJSON",
                "Threading", "CMecab", "CALSA",
            ]),
        .room("Journaling", needs: ["Reception", "LocatedJSON", "Threading"]),
        .room(
            "Simulation",
            needs: ["Reception", "LocatedJSON", "Threading", "Ticketing", "Dossiers", "Journaling"]),

        // Programs.
        .room(
            "Benchmarks",
            needs: [
                "Reception", "IntentMatching", "Knowledge", "Ticketing", "SQLite", "Vision", "SpeechOutput",
                "CodeDrawing",
            ]),
        .program(
            "Letan",
            needs: [
                "LocatedJSON", "Digests", "Threading", "Reception", "IntentMatching", "Knowledge",
                "Ticketing", "TicketWire", "SQLite", "Web", "Dossiers", "Vision", "SpeechOutput", "TextNormalization",
                "WyomingProtocol", "Journaling", "PresenceTimeline", "CodeDrawing",
                "Simulation", "Benchmarks", "Metrics", "TicketClient",
            ]),
        .program("letan-speech-worker", needs: ["SpeechWorkerProtocol", "CEspeak"]),

        // Tests.
        .target(
            name: "TestSupport",
            dependencies: ["Reception", "Simulation", "IntentMatching", "Web", "WyomingProtocol"],
            path: "Tests/TestSupport",
            exclude: ["Browser/Page"],
            swiftSettings: flags),
        .tests(of: "LocatedJSON", needs: []),
        .tests(of: "Digests", needs: []),
        .tests(of: "Metrics", needs: []),
        .tests(of: "TicketWire", needs: ["Reception"]),
        .tests(of: "SQLite", needs: ["Simulation"]),
        .tests(of: "Reception", needs: ["Simulation", "Ticketing", "Journaling", "Vision"]),
        .tests(of: "IntentMatching", needs: ["Reception", "Simulation"]),
        .tests(of: "Knowledge", needs: ["Reception", "LocatedJSON", "IntentMatching"]),
        // SQLite makes databases of earlier versions from their text.
        .tests(of: "Ticketing", needs: ["Reception", "Simulation", "SQLite", "CSQLite"]),
        .tests(
            of: "Web",
            needs: [
                "Reception", "TicketWire", "Ticketing", "Simulation", "Threading", "Digests", "Knowledge",
                "CodeDrawing",
            ]),
        // Drives a real browser on the pages, also on those of a robot that runs: its program is built for that.
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "TestSupport", "Reception", "Web", "Knowledge", "Simulation", "Ticketing", "CodeDrawing",
                "SpeechOutput",
                "Letan", "letan-speech-worker",
            ],
            exclude: ["Data"],
            swiftSettings: flags),
        .tests(
            of: "TicketClient",
            needs: ["Reception", "Simulation", "SQLite", "TicketWire", "Ticketing", "Web"]),
        .tests(of: "Dossiers", needs: ["Reception", "Simulation"]),
        .tests(of: "Vision", needs: ["Reception", "Simulation", "CodeDrawing"]),
        .tests(of: "CodeDrawing", needs: []),
        .tests(of: "PresenceTimeline", needs: ["Reception", "Simulation"]),
        // Trials with the kernel's cameras in a virtual machine, where a program of few parts starts much sooner.
        .executableTarget(
            name: "letan-camera-trials", dependencies: ["TestSupport", "Reception", "Vision"],
            path: "Tests/CameraTrials", exclude: ["on-virtual-cameras"], swiftSettings: flags),
        .tests(of: "TextNormalization", needs: ["Reception"]),
        .tests(of: "SpeechWorkerProtocol", needs: []),
        .tests(of: "WyomingProtocol", needs: ["Reception", "Sockets"]),
        .tests(of: "Sockets", needs: []),
        // The executable is not imported; it is built so that the tests can start it.
        .tests(
            of: "SpeechOutput",
            needs: [
                "Reception", "LocatedJSON", "Simulation", "SpeechWorkerProtocol", "TextNormalization",
                "WyomingProtocol", "CALSA", "letan-speech-worker",
            ]),
        .tests(of: "Journaling", needs: ["Reception", "LocatedJSON", "Simulation"]),
        .tests(
            of: "Simulation",
            needs: ["Reception", "IntentMatching", "Knowledge", "Ticketing", "Journaling", "LocatedJSON"]),
        // Removes what the machines do about faults and sees whether the scenarios notice.
        .testTarget(
            name: "MutationTests",
            dependencies: ["TestSupport", "Reception", "IntentMatching", "Knowledge", "Simulation"],
            exclude: ["Removals.json"],
            swiftSettings: flags),
        // The executables are not imported; they are built so that the tests can start them.
        .tests(
            of: "Letan",
            needs: [
                "letan-speech-worker", "Reception", "TicketClient", "Metrics", "Simulation", "Ticketing", "Journaling",
                "Threading",
            ]),
    ],
    cxxLanguageStandard: .cxx17)
