import Reception
import Testing
import Vision

@Suite("Codes that are typed")
struct KeyboardReadingTests {
    private func typed(_ body: (inout TypedKeys) -> Void) -> [CodePayload] {
        var keys = TypedKeys()
        body(&keys)
        return keys.codes
    }

    static let printable = String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))

    @Test("every sign of ASCII, by its key") func ascii() {
        let codes = typed {
            $0.type(Self.printable)
            $0.press(TypedKeys.enter)
        }
        #expect(codes == [Self.printable.payload])
    }

    @Test("Enter, Tab and what stands for them end a code; twice is nothing") func ends() {
        let codes = typed {
            $0.type("one")
            $0.press(TypedKeys.enter)
            $0.press(TypedKeys.enter)
            $0.type("two")
            $0.press(TypedKeys.tab)
            $0.type("three")
            $0.press(TypedKeys.control, 50)
            $0.type("four")
            $0.press(96)
        }
        #expect(codes == ["one".payload, "two".payload, "three".payload, "four".payload])
    }

    @Test("the lock of capitals turns letters about, and nothing else") func capsLock() {
        let codes = typed {
            $0.press(TypedKeys.capsLock)
            $0.type("Nam|12")
            $0.press(TypedKeys.capsLock)
            $0.type("Nam")
            $0.press(TypedKeys.enter)
        }
        #expect(codes == ["nAM|12Nam".payload])
    }

    @Test("Vietnamese letters in ALT mode, as bytes, as characters and mixed with keys") func altMode() {
        let name = "Nguyễn Thị Ưng Đào|Nữ"
        let bytes = typed { keys in
            for byte in name.utf8 { keys.typeNumber("0\(byte)") }
            keys.press(TypedKeys.enter)
        }
        let characters = typed { keys in
            for scalar in name.unicodeScalars { keys.typeNumber(scalar.value) }
            keys.press(TypedKeys.enter)
        }
        let mixed = typed { keys in
            for scalar in name.unicodeScalars {
                if scalar.isASCII { keys.type(String(scalar)) } else { keys.typeNumber(scalar.value) }
            }
            keys.press(TypedKeys.enter)
        }
        let latin = typed { keys in
            keys.type("H")
            keys.typeNumber("0224")
            keys.press(TypedKeys.enter)
        }
        for codes in [bytes, characters, mixed] { #expect(codes == [name.payload]) }
        #expect(latin == ["Hà".payload])
    }

    @Test("numbers that are no characters are left out") func oddNumbers() {
        let codes = typed { keys in
            for number in ["0", "55296", "1114112", "99999999999999999999999999", ""] { keys.typeNumber(number) }
            keys.type("A")
            keys.press(TypedKeys.enter)
        }
        #expect(codes == ["A".payload])
    }

    @Test("a person at the keyboard is no scanner") func slowTyping() {
        let codes = typed { keys in
            for sign in "079090000001|" {
                keys.type(String(sign))
                keys.rest(milliseconds: 120)
            }
            keys.press(TypedKeys.enter)
            keys.pause()
        }
        #expect(codes.isEmpty)
    }

    @Test("a scanner without an end sign: the pause ends a code") func pauses() {
        let codes = typed { keys in
            keys.type("letan:t/1")
            keys.pause()
            keys.type("letan:t/2")
            keys.rest(milliseconds: 100)
            keys.type("abc")
            keys.pause()
        }
        #expect(codes == ["letan:t/1".payload, "letan:t/2".payload])
    }

    @Test("a code of which the kernel lost a part is thrown away, and the next one is whole") func lostEvents() {
        let codes = typed { keys in
            keys.type("first half")
            keys.event(1, TypedKeys.shift, 1)
            keys.event(0, 3, 0)
            keys.event(1, 30, 1)
            keys.event(0, 0, 0)
            keys.type("its tail")
            keys.press(TypedKeys.enter)
            keys.type("next")
            keys.press(TypedKeys.enter)
        }
        #expect(codes == ["next".payload])
    }

    @Test("what is left of a torn code ends with a pause, too") func lostEnd() {
        let codes = typed { keys in
            keys.event(0, 3, 0)
            keys.event(0, 0, 0)
            keys.type("its long enough tail")
            keys.pause()
            keys.type("next")
            keys.press(TypedKeys.enter)
        }
        #expect(codes == ["next".payload])
    }

    @Test("keys without a sign, repeats and other events are nothing") func otherEvents() {
        let codes = typed { keys in
            keys.type("A")
            keys.press(TypedKeys.f1)
            keys.press(TypedKeys.control, 30)
            keys.press(500)
            keys.event(1, 30, 2)
            keys.event(4, 4, 458_756)
            keys.event(17, 0, 1)
            keys.press(TypedKeys.rightShift, 31)
            keys.press(TypedKeys.enter)
        }
        #expect(codes == ["AS".payload])
    }

    @Test("a code that is longer than any is left out") func tooLong() {
        let codes = typed { keys in
            keys.type(String(repeating: "a", count: CodePayload.longest + 1))
            keys.press(TypedKeys.enter)
            keys.type("b")
            keys.press(TypedKeys.enter)
        }
        #expect(codes == ["b".payload])
    }

    @Test("10,000 random events neither crash nor make a code of nothing") func randomEvents() {
        var random = SeededRandom(seed: 9)
        var keys = TypedKeys()
        for _ in 0..<10_000 {
            let type = UInt16.random(in: 0...4, using: &random)
            keys.event(
                type, UInt16.random(in: 0...120, using: &random), Int32.random(in: -1...2, using: &random))
            if Int.random(in: 0..<40, using: &random) == 0 { keys.pause() }
        }
        #expect(keys.codes.allSatisfy { (1...CodePayload.longest).contains($0.bytes.count) })
    }

    @Test("events are taken as the kernel writes them; what is left over is not one") func bytes() {
        var reading = KeyboardReading()
        var bytes: [UInt8] = []
        for key in [30, 48, TypedKeys.enter] as [UInt16] {
            bytes += Array(repeating: 0, count: 16) + [1, 0, UInt8(key), 0, 1, 0, 0, 0]
        }
        let codes = (bytes + [1, 2, 3]).withUnsafeBytes { reading.take($0) }
        #expect(codes == ["ab".payload])
        #expect(InputEvent.byteCount == 24)
    }
}
