import Web

extension Browser {
    /// Waits until something can be seen.
    package func see(_ sought: Sought, within seconds: Double = 15) async throws {
        try await wait(for: "\(sought)", within: seconds, "return letanTest.find(arguments[0]) !== null", sought.json)
    }

    /// Waits until a text can be read somewhere.
    package func read(_ text: String, within seconds: Double = 15) async throws {
        try await wait(
            for: "the text \"\(text)\"", within: seconds, "return letanTest.reads(arguments[0])", .string(text))
    }

    /// Waits until something can be seen no longer.
    package func miss(_ sought: Sought, within seconds: Double = 15) async throws {
        try await wait(
            for: "the end of \(sought)", within: seconds, "return letanTest.find(arguments[0]) === null", sought.json)
    }

    /// A place on the page, in CSS pixels.
    package struct Place: Sendable {
        let x: JSONValue
        let y: JSONValue
    }

    /// The middle of something, once it stands still and nothing covers it; scrolls to it.
    package func place(of sought: Sought) async throws -> Place {
        let point = try await wait(
            for: "\(sought) that can be touched", "return letanTest.touchable(arguments[0])", sought.json)
        return Place(x: point["x"] ?? 0, y: point["y"] ?? 0)
    }

    /// Touches something with a finger, as soon as a person would have seen it.
    package func touch(_ sought: Sought) async throws { try await touch(place(of: sought)) }

    /// Touches a key with a finger that knows where the keys are.
    package func touchKey(_ sought: Sought) async throws {
        let point = try await wait(for: "\(sought)", "return letanTest.middle(arguments[0])", sought.json)
        try await touch(Place(x: point["x"] ?? 0, y: point["y"] ?? 0))
    }

    /// Touches the page at a place.
    package func touch(_ place: Place) async throws {
        let move: JSONValue = ["type": "pointerMove", "duration": 0, "x": place.x, "y": place.y]
        let finger: JSONValue = [
            "type": "pointer", "id": "finger", "parameters": ["pointerType": "touch"],
            "actions": [move, ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0]],
        ]
        try await session.send("POST", "/actions", ["actions": [finger]])
    }

    /// A key that writes nothing, by its code in the protocol.
    package enum Key: String, Sendable {
        case tab = "\u{E004}"
        case enter = "\u{E007}"
        case escape = "\u{E00C}"
        case space = " "
        case up = "\u{E013}"
        case down = "\u{E015}"
        case left = "\u{E012}"
        case right = "\u{E014}"
        case backspace = "\u{E003}"
    }

    /// Presses and lets go of a key.
    package func press(_ key: Key) async throws { try await type(key.rawValue) }

    /// Types on a keyboard of keys.
    package func type(_ text: String) async throws {
        let strokes = text.unicodeScalars.flatMap { scalar -> [JSONValue] in
            ["keyDown", "keyUp"].map { ["type": .string($0), "value": .string(String(scalar))] }
        }
        let keyboard: JSONValue = ["type": "key", "id": "keyboard", "actions": .array(strokes)]
        try await session.send("POST", "/actions", ["actions": [keyboard]])
    }

    /// Presses Tab until something has the focus; how often.
    @discardableResult
    package func tab(to sought: Sought, atMost limit: Int = 150) async throws -> Int {
        try await wait(for: "\(sought)", "return letanTest.isNoticed(arguments[0])", sought.json)
        for count in 0...limit {
            if try await run("return letanTest.hasFocus(arguments[0])", sought.json) == .bool(true) { return count }
            try await press(.tab)
        }
        throw WebDriverError.inVain(what: "the focus on \(sought)", page: try await readableText())
    }

    /// Presses Tab until something has the focus, and then Enter.
    package func enter(_ sought: Sought) async throws {
        try await tab(to: sought)
        try await press(.enter)
    }
}
