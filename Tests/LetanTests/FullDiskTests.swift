import Foundation
import TestSupport
import Testing

/// A disk of one megabyte, which only the superuser can make.
private final class SmallDisk: Sendable {
    /// Kept until the disk is gone: a folder with a disk in it cannot be removed.
    private let scratch: ScratchFolder
    private var path: String { scratch.path("disk") }

    struct NotMounted: Error {
        let code: Int32
    }

    /// Makes it as `disk` in `scratch`.
    init(in scratch: ScratchFolder) throws {
        self.scratch = scratch
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else { throw NotMounted(code: errno) }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    /// Takes all the room there is.
    func fill() throws {
        let file = open(path + "/filling", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        defer { close(file) }
        let block = [UInt8](repeating: 1, count: 4_096)
        while write(file, block, block.count) > 0 {}
    }

    /// Gives the room back.
    func empty() { unlink(path + "/filling") }

    /// Whether such a disk can be made here.
    static let isPossible: Bool = {
        guard getuid() == 0, let scratch = try? ScratchFolder() else { return false }
        return (try? SmallDisk(in: scratch)) != nil
    }()
}

@Suite("A full disk", .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by the superuser only"))
struct FullDiskTests {
    private let letan: LetanProgram
    private let disk: SmallDisk

    init() throws {
        letan = try LetanProgram()
        disk = try SmallDisk(in: letan.scratch)
    }

    @Test("The office says that the disk is full; no number is lost or doubled when there is room again")
    func tickets() async throws {
        let issue = ["tickets", "issue", "certification", "--database", "disk/t.sqlite"]
        #expect(try await letan.run(issue).output.hasPrefix("B001"))
        try disk.fill()
        let refused = try await letan.run(issue)
        #expect(refused.status == 69 && refused.output.isEmpty)
        #expect(
            refused.errors.contains("disk/t.sqlite: no room on the disk") && refused.errors.contains("free some space"),
            "\(refused.errors)")
        disk.empty()
        #expect(try await letan.run(issue).output.hasPrefix("B002"))
        #expect(try await letan.run("tickets", "list", "--database", "disk/t.sqlite").lines.count == 2)
    }

    @Test("A service says so to its clients, goes on reading, and issues again without a restart")
    func service() async throws {
        let office = try ServedOffice(letan)
        let token = try await office.token("operator")
        let (program, port) = try await office.start(database: "disk/t.sqlite")
        let work = { (verb: [String]) in
            try await letan.run(["tickets"] + verb + ["--url", "http://127.0.0.1:\(port)", "--token", token])
        }
        #expect(try await work(["issue", "certification"]).output.hasPrefix("B001"))
        try disk.fill()
        let refused = try await work(["issue", "certification"])
        #expect(refused.status == 69 && refused.output.isEmpty)
        #expect(refused.errors.contains("the disk is full; nothing was changed"), "\(refused.errors)")
        #expect(try await work(["list"]).lines.count == 1)
        disk.empty()
        #expect(try await work(["issue", "certification"]).output.hasPrefix("B002"))
        program.send(SIGTERM)
        #expect(await program.end() == 0)
    }

    @Test("With a full disk under journal, voice and tickets, the robot apologises and serves on; later it works again")
    func robot() async throws {
        let robot = try letan.start(
            "run", "--database", "disk/t.sqlite", "--journal", "disk/j.jsonl", "--audio", "disk/a.wav", terminal: true)
        robot.type("xin chào")
        #expect(await robot.output.shows("● "))
        try disk.fill()
        robot.type("cho tôi lấy số chứng thực")
        // However it is worded, it sends for an official ("Cán bộ được báo rồi", "đã mời cán bộ").
        #expect(await robot.output.shows("án bộ"))
        #expect(await robot.errors.shows("an official is wanted: ticketsUnavailable"))
        #expect(await robot.errors.shows("[speech] failed: disk/a.wav: pwrite failed (No space left on device)"))
        #expect(await robot.errors.shows("[journal] failed: disk/j.jsonl: "), "\(robot.errors.text)")
        disk.empty()
        robot.type("cho tôi lấy số chứng thực")
        #expect(await robot.output.shows("B001"), "\(robot.output.text)")
        #expect(await robot.errors.shows("[journal] works again"))
        robot.send(SIGTERM)
        #expect(await robot.end() == 0)
        #expect(try await letan.run("tickets", "list", "--database", "disk/t.sqlite").lines.count == 1)
        let replay = try await letan.run("replay", "disk/j.jsonl")
        #expect(replay.status == 0, "nothing of the journal is lost: \(replay.output)\(replay.errors)")
    }

    @Test("say names the file and the fix") func say() async throws {
        try disk.fill()
        let run = try await letan.run("say", "xin chào", "--out", "disk/s.wav")
        #expect(run.status == 69)
        #expect(run.errors.contains("disk/s.wav: ") && run.errors.contains("free space or choose another place"))
    }
}
