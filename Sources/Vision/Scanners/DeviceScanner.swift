package import Reception

/// A scanner that types, as a keyboard or on a serial port.
///
/// It is opened anew for each run, by the same path: one that was unplugged is found again. Codes that are longer than any,
/// and what people type on a keyboard, are left out.
package struct DeviceScanner: CodeScanner {
    private static let bufferSize = 4_096

    private let device: ScannerDevice

    /// Makes a scanner; nothing is opened before `run`.
    package init(_ device: ScannerDevice) { self.device = device }

    package func run(
        ready: @escaping @Sendable () -> Void, _ report: @escaping @Sendable (CodePayload) -> Void
    ) async throws {
        try await onThread { [device] wakeup in
            let descriptor = try ScannerDescriptor(device)
            ready()
            switch device {
            case .keyboard: try Self.read(descriptor, as: KeyboardReading(), wakeup, report)
            case .serial: try Self.read(descriptor, as: SerialReading(), wakeup, report)
            }
            throw CancellationError()
        }
    }

    /// Opens the scanner and lets go of it. Throws `PartFailure`, as `run` would.
    package func probe() async throws {
        try await onThread { [device] _ in _ = try ScannerDescriptor(device) }
    }

    private func onThread(_ work: @escaping @Sendable (Wakeup) throws -> Void) async throws {
        try Task.checkCancellation()
        do {
            try await OwnThread.run("letan.scanner", work)
        } catch let fault as ScannerFault {
            throw PartFailure(part: .scanner, reason: fault.description)
        }
    }

    /// Reads until `wakeup` is signalled.
    private static func read(
        _ descriptor: borrowing ScannerDescriptor, as reading: consuming some ScannerReading, _ wakeup: Wakeup,
        _ report: (CodePayload) -> Void
    ) throws(ScannerFault) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 8)
        // What was scanned stays nowhere.
        defer {
            buffer.initializeMemory(as: UInt8.self, repeating: 0)
            buffer.deallocate()
        }
        while !wakeup.isSignalled {
            let pause = reading.isUnderWay ? ScannerPause.longest : nil
            if try descriptor.wait(wakeup, milliseconds: pause) {
                let count = try descriptor.read(into: buffer)
                for code in reading.take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { report(code) }
            } else if !wakeup.isSignalled, let code = reading.pause() {
                report(code)
            }
        }
    }
}
