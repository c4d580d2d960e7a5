import Foundation
import TestSupport
import Testing
import Web

@Suite("Two thousand idle connections", .enabled(if: Checkout.runsLongTests, "only in Tests/run --long"))
struct ManyConnectionsTests {
    @Test("cost little memory, and others are answered at once")
    func memory() async throws {
        // In a process of its own: so many descriptors would be in the way of other tests.
        await #expect(processExitsWith: .success) {
            try await serving(
                .echo,
                { settings in
                    // Both ends are in this process.
                    settings.connections = 5_000
                    settings.connectionsPerPeer = 3_000
                }
            ) { server, port in
                let before = ProcessTable.megabytes(of: getpid())
                let idle = try (0..<2_000).map { _ in try RawClient(port) }
                // Memory that was used once stays: every connection has done something.
                for client in idle { #expect(try await client.ask(HTTPServerTests.get).status == 200) }
                let client = try RawClient(port)
                #expect(try await client.ask(HTTPServerTests.get).status == 200)
                let growth = ProcessTable.megabytes(of: getpid()) - before
                // 40 KB for the server's end of each, and as much for ours.
                #expect(server.counts.openConnections == 2_001 && growth < 160)
                withExtendedLifetime(idle) {}
            }
        }
    }
}
