import Glibc
import Reception
import TestSupport
import Testing
import Vision

extension CameraTrials {
    /// A camera of the kernel whose driver can be told to fail.
    @Suite(.serialized, .timeLimit(.minutes(2)), .enabled(if: Machine.isThere, "on-virtual-cameras runs these"))
    struct Vivid {
        private let runs = WatchedRuns(.path(Node.vivid))

        @Test func `a camera keeps the promises of cameras`() async throws {
            let clock = RealClock()
            let wish = CameraWish(framesPerSecond: 25)
            try await CameraContract(clock: clock) {
                V4L2Camera(device: .path(Node.vivid), wish: wish, clock: clock)
            }.verify()
        }

        @Test func `it gives the size and rate that are asked for`() async throws {
            try await runs.watch { try await runs.frames(50) }
            let (first, last) = (runs.looks[0], runs.looks[49])
            #expect([first.width, first.height] == [640, 480])
            #expect([.yuv420, .yuv422, .yuyv].contains(first.format))
            let rate = 49 / (last.capturedAt - first.capturedAt).seconds
            Figure.value("frames a second where 25 were asked for", rate)
            // Without S_PARM vivid gives 5; the machine is emulated and may be slow, but never ahead.
            #expect((20...26).contains(rate))
        }

        @Test func `a slow consumer gets the newest frame`() async throws {
            let clock = runs.clock
            let ages = Gathered<Delay>()
            let enough = PartFailure(part: .detector, reason: "enough")
            await #expect(throws: enough) {
                try await runs.camera.run { frame throws(PartFailure) in
                    ages.add(clock.now - frame.capturedAt)
                    usleep(300_000)
                    if ages.all.count == 6 { throw enough }
                }
            }
            Figure.value("age of the frames of a slow consumer, ms", (ages.all.last ?? .zero).seconds * 1_000)
            // Four frames of 40 ms were taken meanwhile.
            #expect(ages.all.dropFirst().allSatisfy { $0 < .milliseconds(150) }, "\(ages.all)")
            #expect(runs.camera.tally.dropped >= 10)
        }

        @Test func `unplugged and plugged in`() async throws {
            try await runs.recovering("unplugged and plugged in", from: "plug") {
                await Machine.vivid("unbind")
            } mend: {
                await Machine.vivid("bind")
            }
        }

        @Test func `plugged in under another number`() async throws {
            let module = "modprobe vivid n_devs=1 node_types=0x101 num_inputs=1 input_types=0x0"
            try await runs.recovering("plugged in under another number", from: "plug") {
                await Machine.vivid("unbind")
                try await runs.failure(saying: "is not there", after: runs.clock.now)
                await Machine.shell("rmmod vivid")
            } mend: {
                await Machine.shell("\(module) vid_cap_nr=7 vid_out_nr=1")
            }
            await Machine.shell("rmmod vivid; \(module) vid_cap_nr=0 vid_out_nr=1")
        }

        @Test func `a link of by-id is followed anew`() async throws {
            let link = "/tmp/by-id"
            await Machine.shell("ln -sf /dev/nothing \(link)")
            let runs = WatchedRuns(.path(link))
            try await runs.watch {
                try await runs.failure(saying: "\(link) is not there", after: .start)
                await Machine.shell("ln -sf \(Node.vivid) \(link)")
                try await Figure.recovery("a link that leads elsewhere", of: runs)
            }
        }

        @Test func `unplugged while another program holds it`() async throws {
            let holder = open(Node.vivid, O_RDWR | O_CLOEXEC)
            try await runs.recovering("unplugged, and held by another program", from: "unplugged") {
                await Machine.setControl("disconnect=1")
            } mend: {
                close(holder)
            }
        }

        @Test func `used by another program`() async throws {
            let other = WatchedRuns(.path(Node.vivid))
            try await other.watch {
                try await other.frames(1)
                try await runs.watch {
                    try await runs.failure(saying: "is used by another program; close it", after: .start)
                    await other.stop()
                    try await Figure.recovery("used by another program", of: runs)
                }
            }
        }

        @Test func `not allowed to an ordinary account`() async throws {
            await Machine.shell("chmod 600 \(Node.vivid)")
            #expect(seteuid(65_534) == 0)
            defer { seteuid(0) }
            try await runs.watch {
                try await runs.failure(saying: "add it to the group video", after: .start)
                #expect(seteuid(0) == 0)
                await Machine.shell("chmod 666 \(Node.vivid)")
                #expect(seteuid(65_534) == 0)
                try await Figure.recovery("not allowed", of: runs)
            }
        }

        @Test func `a fault of the device`() async throws {
            try await runs.recovering("EIO", from: "reports a fault") {
                await Machine.setControl("inject_fatal_streaming_error=1")
            } mend: {
            }
        }

        @Test func `damaged frames are left out`() async throws {
            try await runs.watch {
                try await runs.frames(3)
                for _ in 0..<3 { await Machine.setControl("inject_v4l2_buf_flag_error=1") }
                try await runs.frames(10)
            }
            #expect(runs.reasons.isEmpty)
            #expect(runs.camera.tally.damaged == 3)
            #expect(runs.camera.tally.dropped >= 3)
        }

        @Test func `a camera that falls silent`() async throws {
            try await runs.recovering("silent", from: "gave no picture for 2.0 s; check its cable") {
                await Machine.setControl("percentage_of_dropped_buffers=100")
            } mend: {
                await Machine.setControl("percentage_of_dropped_buffers=0")
            }
        }

        @Test(arguments: ["qbuf", "reqbufs", "streamon"])
        func `a driver that refuses once`(call: String) async throws {
            if call == "qbuf" {
                try await runs.recovering("refused: \(call)", from: "failed") {
                    await Machine.setControl("inject_vidioc_\(call)_error=1")
                } mend: {
                }
            } else {
                await Machine.setControl("inject_vidioc_\(call)_error=1")
                try await runs.watch { try await runs.frames(1) }
                #expect(runs.reasons.count == 1)
            }
        }

        @Test func `nothing is left of many runs`() async throws {
            let rounds = Machine.runsLongTrials ? 1_000 : 50
            let enough = PartFailure(part: .detector, reason: "enough")
            let camera = runs.camera
            let before = Machine.held
            for round in 0..<rounds {
                // Some end before their first frame, some by the consumer, some are cancelled.
                if round % 3 == 2 {
                    let run = Task { try await camera.run { _ in } }
                    run.cancel()
                    _ = await run.result
                } else {
                    await #expect(throws: enough) { try await camera.run { _ throws(PartFailure) in throw enough } }
                }
            }
            Figure.value("descriptors and buffers left of \(rounds) runs", Double(Machine.held - before))
            #expect(Machine.held == before)
        }
    }
}
