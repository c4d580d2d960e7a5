import PresenceTimeline
import Reception
import Testing

@Suite("A recording of presence keeps no more than a picture shows")
struct PresenceRecordingTests {
    @Test("A short recording keeps every frame")
    func short() throws {
        let recording = Recorded.visits(1, seconds: 20)
        let face = try #require(recording.faces.first)
        #expect(recording.step == .milliseconds(100))
        #expect(face.samples.count == 61)
        #expect(face.marks.map(\.kind) == [.appeared, .engaged, .disengaged, .left])
        #expect(abs(recording.seconds - 19.9) < 0.001)
    }

    @Test("Steps double as time goes on, and a short engagement is still to be seen")
    func day() throws {
        let recording = Recorded.visits(40, seconds: 12 * 3_600, every: 2)
        #expect(recording.light.count <= PresenceRecording.mostSteps)
        #expect(recording.step.seconds >= 12 * 3_600 / Double(PresenceRecording.mostSteps))
        #expect(recording.faces.map(\.samples.count).reduce(0, +) <= 40 * PresenceRecording.mostSteps)
        #expect(recording.faces.allSatisfy { $0.samples.contains { $0.level == .engaged } })
        #expect(recording.faces.allSatisfy { $0.steps.upperBound <= PresenceRecording.mostSteps })
    }

    @Test("Of thousands of faces those who were engaged are kept, and the others counted")
    func thousands() {
        var recording = PresenceRecording()
        for number in 1...3_000 {
            let now = Instant.start + .milliseconds(Int64(number) * 500)
            let share = number.isMultiple(of: 10) ? 0.5 : 0.1
            guard let face = Recorded.face(number, at: share) else { continue }
            recording.note(Glance(light: nil, view: .clear, faces: [face]), at: now)
            if share == 0.5 {
                recording.note(PresenceEvent(kind: .engaged, face: face.id, level: .engaged, faces: []), at: now)
            }
        }
        #expect(recording.faces.count == PresenceRecording.mostFaces)
        #expect(recording.forgottenFaces == 2_000)
        let engaged = recording.faces.filter { $0.marks.contains { $0.kind == .engaged } }
        #expect(engaged.count == 300)
    }

    @Test("What happens before the glance that shows a face is kept")
    func earlyEvents() throws {
        var recording = PresenceRecording()
        let face = try #require(Recorded.face(1, at: 0.1))
        recording.note(PresenceEvent(kind: .appeared, face: 1, level: .disengaged, faces: []), at: .start)
        #expect(recording.isEmpty)
        recording.note(Glance(light: nil, view: .clear, faces: [face]), at: .start)
        #expect(recording.faces.first?.marks.map(\.kind) == [.appeared])
    }

    @Test("A view that is blocked shows, also for a moment of a long step")
    func blocked() {
        let recording = Recorded.visits(1, seconds: 4_000, every: 1)
        #expect(recording.light.contains { $0.isBlocked })
        #expect(!(recording.light.first?.isBlocked ?? true))
    }
}
