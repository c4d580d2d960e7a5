import Foundation
import Glibc
import Reception
import TestSupport
import Testing
import Vision

@Suite("Scanners on a serial port", .timeLimit(.minutes(1)))
struct SerialScannerTests {
    @Test("over a pseudo-terminal they keep the promises of scanners") func contract() async throws {
        let line = try SerialLine()
        let scanner = DeviceScanner(.serial(path: line.path, baud: 9_600))
        try await CodeScannerContract(scanner, scan: { line.type($0 + "\r\n") }, takeAway: { line.hangUp() }).verify()
    }

    @Test("bytes come as they are, and a pause ends a code, too") func bytesAndPauses() async throws {
        let line = try SerialLine()
        defer { line.hangUp() }
        let (codes, told) = AsyncStream<CodePayload>.makeStream()
        let (ready, listens) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await DeviceScanner(.serial(path: line.path, baud: 115_200)).run(ready: { listens.yield() }) {
                told.yield($0)
            }
        }
        for await _ in ready { break }
        var iterator = codes.makeAsyncIterator()
        line.type("\u{3}\u{4}\u{11}Nguyễn Thị Ưng\r")
        #expect(await iterator.next() == "\u{3}\u{4}\u{11}Nguyễn Thị Ưng".payload)
        line.type("without an end")
        #expect(await iterator.next() == "without an end".payload)
        task.cancel()
        _ = await task.result
    }

    @Test(
        "what is no scanner is told with the fix",
        arguments: [
            (ScannerDevice.serial(path: "/dev/ttyLetan9", baud: 9_600), "plug the scanner in"),
            (.serial(path: "/dev/null", baud: 9_600), "/dev/null is no serial port"),
            (.keyboard(path: "/dev/null"), "/dev/null is no input device"),
            (.keyboard(path: "/dev/input/by-id/usb-none-event-kbd"), "letan check lists them"),
            (.keyboard(path: "/"), "/ is no input device"),
        ])
    func faults(_ device: ScannerDevice, _ words: String) async throws {
        let failure = await #expect(throws: PartFailure.self) {
            try await DeviceScanner(device).run(ready: {}) { _ in }
        }
        #expect(failure?.reason.contains(words) == true, "\(failure?.reason ?? "")")
        await #expect(throws: PartFailure.self) { try await DeviceScanner(device).probe() }
    }

    @Test("each fault names the device and what to do") func words() {
        let keyboard = ScannerDevice.keyboard(path: "/dev/input/x")
        let port = ScannerDevice.serial(path: "/dev/ttyACM0", baud: 9_600)
        for (fault, words) in [
            (ScannerFault.failed(device: keyboard, call: "open", code: EACCES), "usermod -aG input"),
            (.failed(device: port, call: "open", code: EACCES), "usermod -aG dialout"),
            (.failed(device: keyboard, call: "EVIOCGRAB", code: EBUSY), "another program"),
            (.failed(device: port, call: "read", code: ENOMEM), "read failed"),
            (.unplugged(device: port), "plug the scanner in again"),
        ] {
            #expect(fault.description.contains(words) && fault.description.contains("/dev/"))
        }
    }
}

/// Both ends of a line: a scanner's, which is ours, and the port's.
private final class SerialLine: Sendable {
    let path: String
    private let ours: Int32
    private let theirs: Int32

    init() throws {
        var (ours, theirs): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        try #require(openpty(&ours, &theirs, &name, nil, nil) == 0)
        for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (self.ours, self.theirs) = (ours, theirs)
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { close(theirs) }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(write(ours, bytes, bytes.count) == bytes.count)
    }

    /// To be called once.
    func hangUp() { close(ours) }
}
