import Foundation
import TestSupport

/// A copy of the package that holds all mutants at once (mutant schemata), and a program that plays scenarios with one
/// of them. Only what the program needs is built.
struct MutatedPackage {
    /// The most times that mutants which do not compile are taken out.
    private static let mostBuilds = 4
    private static let program = "mutant-player"
    private static let configuration = ["-c", "release"]

    private let folder: URL
    private let sources: [String: SourceText]

    /// Copies the package into `folder`, without mutants yet.
    init(in folder: URL, sources: [String: SourceText]) throws {
        self.folder = folder
        self.sources = sources
        let files = FileManager.default
        try files.copyItem(
            at: Checkout.root.appending(path: "Sources").resolvingSymlinksInPath(),
            to: folder.appending(path: "Sources"))
        let player = folder.appending(path: "Sources/\(Self.program)")
        try files.createDirectory(at: player, withIntermediateDirectories: true)
        let code = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ScenarioPlayer.swift")
        try files.copyItem(at: code, to: player.appending(path: "ScenarioPlayer.swift"))
        try write(
            "import Glibc\n\nexit(try ScenarioPlayer.main(Array(CommandLine.arguments.dropFirst())))\n",
            "\(Self.program)/main.swift")
        try write(MutantSwitch.code, "Reception/Mutant.swift")
        let manifest = try String(contentsOf: Checkout.root.appending(path: "Package.swift"), encoding: .utf8)
        try (manifest.replacing("    .treatAllWarnings(as: .error),\n", with: "") + Self.pruning)
            .write(to: folder.appending(path: "Package.swift"), atomically: true, encoding: .utf8)
    }

    /// Builds the copy with `mutants`, numbered by their places from 1. Gives the program and the numbers of those that
    /// had to be left out because they do not compile.
    func build(_ mutants: [Mutant]) async throws -> (player: URL, leftOut: Set<Int>) {
        try write(mutants, except: [])
        var leftOut: Set<Int> = []
        // First the modules with mutants alone: what depends on them takes minutes.
        let modules = Set(mutants.compactMap { $0.file.split(separator: "/").first.map(String.init) })
        for module in modules.sorted() { try await build(module, of: mutants, leavingOut: &leftOut) }
        let build = try await swift(["build", "--product", Self.program] + Self.configuration)
        guard build.status == 0 else { throw BuildFailure(of: "the program", build) }
        return (try await player(), leftOut)
    }

    private func build(_ module: String, of mutants: [Mutant], leavingOut leftOut: inout Set<Int>) async throws {
        for attempt in 1... {
            let build = try await swift(["build", "--target", module] + Self.configuration)
            if build.status == 0 { return }
            let culprits = CompilerErrors(in: build.output + build.errors).culprits { try? text(of: $0) }
            guard !culprits.isSubset(of: leftOut), attempt < Self.mostBuilds else {
                throw BuildFailure(of: module, build)
            }
            leftOut.formUnion(culprits)
            try write(mutants, except: leftOut)
        }
    }

    /// Why there is no program.
    struct BuildFailure: Error, CustomStringConvertible {
        let description: String

        init(of what: String, _ build: ProgramRun) {
            let log = (build.output + build.errors).split(separator: "\n")
            // A compiler that crashes says where it was before it says much else.
            let telling = log.filter { $0.contains("error:") || $0.contains("While ") }
            description = "\(what) of the copy does not build:\n\((telling + log.suffix(20)).joined(separator: "\n"))"
        }
    }

    private func write(_ mutants: [Mutant], except leftOut: Set<Int>) throws {
        let numbered = mutants.enumerated().map { (number: $0.offset + 1, mutant: $0.element) }
        for (file, source) in sources {
            let text = source.holding(numbered.filter { $0.mutant.file == file && !leftOut.contains($0.number) })
            // What is the same need not be built again.
            if try self.text(of: file) != text { try write(text, file) }
        }
    }

    private func player() async throws -> URL {
        let path = try await swift(["build", "--show-bin-path"] + Self.configuration).lines.last ?? ""
        return URL(filePath: path).appending(path: Self.program)
    }

    private func swift(_ words: [String]) async throws -> ProgramRun {
        try await ProgramRun.run(
            URL(filePath: "/usr/bin/env"), ["swift"] + words + ["--package-path", folder.path], in: folder)
    }

    private func text(of file: String) throws -> String {
        try String(contentsOf: folder.appending(path: "Sources/\(file)"), encoding: .utf8)
    }

    private func write(_ text: String, _ file: String) throws {
        try text.write(to: folder.appending(path: "Sources/\(file)"), atomically: true, encoding: .utf8)
    }

    /// Added to the manifest: the program, and nothing that it does not need.
    private static let pruning = """

        package.targets.append(
            .program("\(program)", needs: ["Reception", "IntentMatching", "Knowledge", "Simulation"]))
        var needed: Set<String> = []
        var next = ["\(program)"]
        while let name = next.popLast() {
            guard needed.insert(name).inserted else { continue }
            for dependency in package.targets.first(where: { $0.name == name })?.dependencies ?? [] {
                switch dependency {
                case .targetItem(let name, _), .byNameItem(let name, _): next.append(name)
                default: break
                }
            }
        }
        package.targets.removeAll { !needed.contains($0.name) }
        package.products = [.executable(name: "\(program)", targets: ["\(program)"])]

        """
}
