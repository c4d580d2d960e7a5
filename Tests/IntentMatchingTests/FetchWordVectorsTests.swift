import Foundation
import TestSupport
import Testing

@Suite("Fetching the word vectors, without a network") struct FetchWordVectorsTests {
    private let scratch: ScratchFolder
    private let folder: URL

    init() throws {
        scratch = try ScratchFolder()
        folder = scratch.url.appending(path: "Words")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Runs the script on the test's folder, where it finds nothing but the tools it needs besides python3.
    private func fetch() async throws -> ProgramRun {
        let tools = scratch.url.appending(path: "tools")
        try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
        for tool in ["sha256sum", "mkdir", "mktemp", "rm", "dirname"] {
            try FileManager.default.createSymbolicLink(
                atPath: tools.appending(path: tool).path, withDestinationPath: "/usr/bin/\(tool)")
        }
        return try await ProgramRun.run(
            URL(filePath: "/bin/bash"),
            [Checkout.root.appending(path: "Sources/fetch-word-vectors").path, folder.path, "/bin/false"],
            environment: ["PATH": tools.path], in: scratch.url)
    }

    @Test(
        "a good table is kept as it is, and nothing is said",
        .enabled(if: ShippedVectors.areThere, ShippedVectors.none))
    func keepsGoodTable() async throws {
        try FileManager.default.copyItem(atPath: ShippedVectors.path, toPath: folder.appending(path: "en.vectors").path)
        let run = try await fetch()
        #expect(run.status == 0)
        #expect(run.output + run.errors == "")
    }

    @Test("an altered table is refused with file, hash and fix, and left alone") func refusesAlteredTable() async throws
    {
        let place = folder.appending(path: "en.vectors")
        try Data("abc".utf8).write(to: place)
        let run = try await fetch()
        #expect(run.status == 1)
        #expect(run.errors.contains(place.path))
        #expect(run.errors.contains("found ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        #expect(run.errors.contains("delete it"))
        #expect(try Data(contentsOf: place) == Data("abc".utf8))
    }

    @Test("without pip it says which package is needed, and leaves nothing behind") func namesPackage() async throws {
        let run = try await fetch()
        #expect(run.status == 1)
        #expect(run.errors.contains("apt-get install python3-pip"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
