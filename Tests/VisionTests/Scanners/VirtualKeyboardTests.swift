import Foundation
import Reception
import TestSupport
import Testing
import Vision

/// Where there is a kernel's virtual keyboard: in the machine that `on-virtual-keyboard/run` starts.
private let typer = ProcessInfo.processInfo.environment["LETAN_TYPER"]

@Suite(
    "A scanner that types, of the kernel's own",
    .enabled(if: typer != nil, "LETAN_TYPER names no typer; Tests/VisionTests/on-virtual-keyboard/run has one"),
    .serialized, .timeLimit(.minutes(5)))
struct VirtualKeyboardTests {
    @Test("it keeps the promises of scanners, and hears that it was unplugged") func contract() async throws {
        let keyboard = try VirtualKeyboard()
        try await CodeScannerContract(
            DeviceScanner(.keyboard(path: keyboard.path)), scan: keyboard.type, takeAway: { keyboard.unplug() }
        ).verify()
        await #expect(throws: PartFailure.self) { try await DeviceScanner(.keyboard(path: keyboard.path)).probe() }
    }

    @Test("a card comes whole, and to the robot alone") func card() async throws {
        let keyboard = try VirtualKeyboard()
        defer { keyboard.unplug() }
        let (codes, told) = AsyncStream<CodePayload>.makeStream()
        let (ready, listens) = AsyncStream<Void>.makeStream()
        let scanner = DeviceScanner(.keyboard(path: keyboard.path))
        let task = Task { try await scanner.run(ready: { listens.yield() }) { told.yield($0) } }
        for await _ in ready { break }
        let failure = await #expect(throws: PartFailure.self) { try await scanner.probe() }
        #expect(failure?.reason.contains("used by another program") == true)
        let card = WrittenCard().with { $0.name = "Nguyễn Thị Ưng Đào" }
        try keyboard.type(card.text)
        for await code in codes {
            #expect(code == card.payload)
            break
        }
        task.cancel()
        _ = await task.result
        try await scanner.probe()
    }
}

/// A keyboard that a program of our own types on.
private final class VirtualKeyboard: Sendable {
    struct Missing: Error {}

    let path: String
    private let keys: FileHandle

    init() throws {
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(filePath: try #require(typer))
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        keys = input.fileHandleForWriting
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard line.hasPrefix("/dev/input/") else { throw Missing() }
        path = String(line.prefix { $0 != "\n" })
    }

    func type(_ code: String) throws { try keys.write(contentsOf: Data((code + "\n").utf8)) }

    func unplug() { try? keys.close() }
}
