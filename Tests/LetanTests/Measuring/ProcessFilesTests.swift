import Letan
import Metrics
import Testing

@Suite("This process, as Linux tells of it", .timeLimit(.minutes(1)))
struct ProcessFilesTests {
    @Test("Everything can be read, and is likely") func everything() throws {
        let reading = ProcessReading.ofThisProcess
        #expect(try #require(reading.cpuSeconds) >= 0)
        #expect(try #require(reading.threads) >= 1)
        #expect(try #require(reading.openFiles) >= 3)
        #expect(try #require(reading.mostFiles) > 3)
        let resident = try #require(reading.residentBytes)
        let virtual = try #require(reading.virtualBytes)
        #expect(resident > 1_000_000 && resident < virtual)
        let start = try #require(reading.startSeconds)
        let uptime = try #require(reading.machineUptime)
        #expect(start > 0 && uptime >= start)
        #expect(ProcessMetrics.families(of: reading).count == 8)
    }
}
