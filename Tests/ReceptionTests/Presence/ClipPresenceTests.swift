import Reception
import TestSupport
import Testing

@Suite("What people see on recorded clips", .serialized, .enabled(if: Checkout.hasSharedData, Checkout.noSharedData))
struct ClipPresenceTests {
    /// Frame by frame, how many of the faces that are there are followed, and how late the first of each is told.
    private struct Score {
        var hits = 0
        var wrong = 0
        var missed = 0
        var delays: [Int] = []

        var precision: Double { Double(hits) / Double(max(hits + wrong, 1)) }
        var recall: Double { Double(hits) / Double(max(hits + missed, 1)) }
    }

    /// The faces that `ran` follows against what is to be seen. Who has left is still followed for `leaveAfter`, which is
    /// as it should be and no mistake.
    private func score(_ clip: RecordedClip, _ ran: ClipRun) -> Score {
        var score = Score()
        let grace = 20
        for (frame, followed) in ran.followed.enumerated() {
            let truth = clip.faces[frame]
            let most = clip.faces[max(0, frame - grace)...frame].max() ?? truth
            score.hits += min(followed, truth)
            score.missed += max(truth - followed, 0)
            score.wrong += max(followed - most, 0)
        }
        if let first = clip.faces.firstIndex(where: { $0 > 0 }) {
            score.delays = ran.events.filter { $0.event.kind == .appeared }.map { $0.frame - first }
        }
        return score
    }

    @Test("Presence agrees with what a person sees, frame by frame, and is told within 0.2 s")
    func precisionAndRecall() async throws {
        var all = Score()
        for clip in RecordedClip.all {
            let score = score(clip, ClipRun(try await clip.observations()))
            all.hits += score.hits
            all.wrong += score.wrong
            all.missed += score.missed
            all.delays += score.delays
            #expect(score.delays.allSatisfy { (0...2).contains($0) }, "\(clip): \(score.delays) frames late")
        }
        #expect(all.precision >= 0.995, "precision \(all.precision)")
        #expect(all.recall >= 0.93, "recall \(all.recall)")
    }

    @Test("Levels follow a head that turns: engaged once, 1.9 s after the beginning")
    func turningHead() async throws {
        let clip = try #require(RecordedClip.all.first { $0.name == "head-turning.mjpeg" })
        let run = ClipRun(try await clip.observations())
        #expect(run.events.map { $0.event.kind.rawValue } == ["appeared", "engaged"])
        #expect(run.engagedAt.allSatisfy { abs($0 - 1.9) <= 0.3 })
        // Turned left, frontal, turned right, near frontal.
        #expect(run.levels[3...6].allSatisfy { $0 == [.disengaged] })
        #expect(run.levels[8...10].allSatisfy { $0 == [.engaging] })
        #expect(run.levels[11...13].allSatisfy { $0 == [.disengaged] })
        #expect(run.levels[20] == [.engaged])
    }

    @Test("Where nobody looks nothing happens, also in other light, mirrored and elsewhere in the picture")
    func nobody() async throws {
        let clip = try #require(RecordedClip.all.first { $0.name == "nobody-facing.mjpeg" })
        let changes: [PictureChange] = Checkout.runsLongTests ? PictureChange.all : [.none]
        for change in changes {
            let observations = try await clip.observations(changed: change)
            for rate in [5.0, 10, 15] {
                #expect(ClipRun(observations, framesPerSecond: rate).events.isEmpty, "\(change), \(rate) fps")
            }
        }
    }

    @Test(
        "Who turns the head is engaged once, whatever is done to the pictures",
        arguments: Checkout.runsLongTests ? PictureChange.all : [.mirrored, .lit(0.5)])
    func changedPictures(_ change: PictureChange) async throws {
        let clip = try #require(RecordedClip.all.first { $0.name == "head-turning.mjpeg" })
        let run = ClipRun(try await clip.observations(changed: change))
        #expect(run.events.map { $0.event.kind.rawValue }.filter { $0 != "disengaged" } == ["appeared", "engaged"])
        #expect(run.engagedAt.allSatisfy { (1.2...2.3).contains($0) }, "\(run.engagedAt)")
    }

    @Test("Frames that are dropped make nobody come or go")
    func droppedFrames() async throws {
        for clip in RecordedClip.all {
            let observations = try await clip.observations()
            let whole = ClipRun(observations)
            for drop in FrameDrop.some {
                let run = ClipRun(observations, dropping: drop)
                #expect(run.count(of: .appeared) == whole.count(of: .appeared), "\(clip), \(drop)")
                #expect(run.count(of: .engaged) == whole.count(of: .engaged), "\(clip), \(drop)")
            }
        }
    }

    @Test("At 5 and at 15 frames a second the same people come", arguments: [5.0, 15])
    func otherRates(_ framesPerSecond: Double) async throws {
        for clip in RecordedClip.all {
            let run = ClipRun(try await clip.observations(), framesPerSecond: framesPerSecond)
            #expect(run.count(of: .appeared) == clip.faces.max())
        }
    }
}
