import SpeechOutput
import SpeechWorkerProtocol
import Testing

@Suite struct AudioAssemblerTests {
    private static func phoneme(_ sample: Int) -> WorkerMark {
        WorkerMark(kind: .phoneme(name: "a"), sample: sample)
    }

    @Test func `marks go with the piece they fall into, those behind the end onto the last sample`() {
        var assembler = AudioAssembler()
        assembler.start(sampleRate: 22_050)
        for sample in [0, 9, 10] { assembler.add(Self.phoneme(sample)) }
        #expect(assembler.add(Array(repeating: 1, count: 10)) == nil)
        let first = assembler.add(Array(repeating: 2, count: 5))
        #expect(first?.firstSample == 0)
        #expect(first?.marks == [Self.phoneme(0), Self.phoneme(9)])
        assembler.add(Self.phoneme(15))
        assembler.add(WorkerMark(kind: .sentenceEnd, sample: 14))
        let last = assembler.finish()
        #expect(last?.firstSample == 10)
        #expect(last?.samples == Array(repeating: 2, count: 5))
        #expect(last?.marks.map(\.sample) == [10, 14, 14])
    }

    @Test(arguments: [3, 4, 7, 10, 100])
    func `a sentence said again goes on where it was`(length: Int) {
        let audio = (0..<40).map(Int16.init)
        var assembler = AudioAssembler()
        assembler.start(sampleRate: 22_050)
        var heard: [Int16] = []
        var marks: [Int] = []
        func take(_ piece: AudioPiece?) {
            guard let piece else { return }
            #expect(piece.firstSample == heard.count)
            heard += piece.samples
            marks += piece.marks.map(\.sample)
        }
        for start in stride(from: 0, to: 20, by: 4) {
            assembler.add(Self.phoneme(start))
            take(assembler.add(Array(audio[start..<start + 4])))
        }
        #expect(heard.count == 16, "the worker dies here")
        assembler.start(sampleRate: 22_050)
        for start in stride(from: 0, to: 40, by: length) {
            let end = min(40, start + length)
            for sample in start..<end where sample.isMultiple(of: 4) { assembler.add(Self.phoneme(sample)) }
            take(assembler.add(Array(audio[start..<end])))
        }
        take(assembler.finish())
        #expect(heard == audio)
        #expect(marks == Array(stride(from: 0, to: 40, by: 4)))
    }

    /// The engine's first pause and its pitch depend on what it said before.
    @Test(arguments: [-3, -1, 2, 5])
    func `a second take is moved onto the first by its marks`(drift: Int) {
        var assembler = AudioAssembler()
        var marks: [WorkerMark] = []
        func take(_ audio: Range<Int>, _ positions: [Int]) {
            for (name, position) in positions.enumerated() where audio.contains(position) {
                assembler.add(WorkerMark(kind: .phoneme(name: "\(name)"), sample: position))
            }
            marks += assembler.add(Array(repeating: 0, count: audio.count))?.marks ?? []
        }
        let positions = [0, 9, 11, 19, 25, 38]
        assembler.start(sampleRate: 22_050)
        for start in [0, 10, 20] { take(start..<start + 10, positions) }
        #expect(marks.count == 4, "the worker dies here")
        assembler.start(sampleRate: 22_050)
        for start in [0, 10, 20, 30, 40] { take(start..<start + 10, [0] + positions.dropFirst().map { $0 + drift }) }
        marks += assembler.finish()?.marks ?? []
        #expect(marks.map(\.kind) == (0..<6).map { .phoneme(name: "\($0)") })
        #expect(marks.map(\.sample) == positions)
    }

    @Test func `what comes after a piece is told as far as it is known`() {
        var assembler = AudioAssembler()
        assembler.start(sampleRate: 22_050)
        _ = assembler.add([0, 0])
        assembler.add(Self.phoneme(3))
        #expect(assembler.add([0, 0])?.following == [Self.phoneme(3)])
        #expect(assembler.finish()?.following == [])
    }

    @Test func `nothing gives nothing`() {
        var assembler = AudioAssembler()
        #expect(assembler.finish() == nil)
        assembler.start(sampleRate: 22_050)
        assembler.add(Self.phoneme(0))
        #expect(assembler.finish() == nil)
    }
}
