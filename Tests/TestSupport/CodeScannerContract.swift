package import Reception
import Testing

/// What every `CodeScanner` promises.
package struct CodeScannerContract: Sendable {
    private let scanner: any CodeScanner
    private let scan: @Sendable (String) throws -> Void
    private let part: @Sendable () async throws -> Void

    /// The contract for `scanner`: `scan` holds a code before it, `part` takes the device away for good.
    package init(
        _ scanner: any CodeScanner, scan: @escaping @Sendable (String) throws -> Void,
        takeAway part: @escaping @Sendable () async throws -> Void
    ) {
        (self.scanner, self.scan, self.part) = (scanner, scan, part)
    }

    /// Checks every promise and records an issue for each that is broken; the device is gone afterwards.
    package func verify() async throws {
        for _ in 0..<2 { try await reportsCodesInOrder() }
        for _ in 0..<2 { try await cancellationEndsTheRun() }
        await aCancelledTaskOpensNothing()
        try await losingTheDeviceEndsTheRun()
    }

    /// Runs the scanner while `body` follows what it reports; an empty text stands for being ready.
    private func running(
        _ body: (inout AsyncStream<String>.Iterator) async throws -> Void
    ) async throws -> (any Error)? {
        let (news, told) = AsyncStream<String>.makeStream()
        let task = Task { [scanner] in
            try await scanner.run(ready: { told.yield("") }) { told.yield(String(decoding: $0.bytes, as: UTF8.self)) }
        }
        var iterator = news.makeAsyncIterator()
        #expect(await iterator.next() == "", "it is ready before it reports anything")
        try await body(&iterator)
        task.cancel()
        guard case .failure(let error) = await task.result else { return nil }
        return error
    }

    private func reportsCodesInOrder() async throws {
        let codes = ["079090000001|ABC", "letan:t/1", "letan:t/1", "third code"]
        let end = try await running { news in
            for code in codes {
                try scan(code)
                #expect(await news.next() == code)
            }
        }
        #expect(end is CancellationError)
    }

    private func cancellationEndsTheRun() async throws {
        let end = try await running { _ in }
        #expect(end is CancellationError)
    }

    private func aCancelledTaskOpensNothing() async {
        let scanner = scanner
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await scanner.run(ready: {}) { _ in }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    private func losingTheDeviceEndsTheRun() async throws {
        let (news, told) = AsyncStream<Void>.makeStream()
        let task = Task { [scanner] in try await scanner.run(ready: { told.yield() }) { _ in } }
        for await _ in news { break }
        try await part()
        let failure = await #expect(throws: PartFailure.self) { try await task.value }
        #expect(failure?.part == .scanner)
    }
}
