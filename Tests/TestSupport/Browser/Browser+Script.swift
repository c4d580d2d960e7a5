package import Web

extension Browser {
    /// Runs the body of a function in the page, with `arguments`, and gives what it returns.
    @discardableResult
    package func run(_ body: String, _ arguments: JSONValue...) async throws -> JSONValue {
        try await session.send("POST", "/execute/sync", ["script": .string(body), "args": .array(arguments)])
    }

    /// Runs the body of an asynchronous function in the page and gives what it resolves to.
    @discardableResult
    package func runAsync(_ body: String, _ arguments: JSONValue...) async throws -> JSONValue {
        let script =
            "const done = arguments[arguments.length - 1];"
            + "(async (...given) => { \(body) })(...arguments).then(done, (error) => done({ error: String(error) }));"
        let value = try await session.send(
            "POST", "/execute/async", ["script": .string(script), "args": .array(arguments)])
        if let error = value["error"]?.text {
            throw WebDriverError.refused(call: "a script", kind: "error", message: error)
        }
        return value
    }

    /// Waits until the body of a function in the page gives something true, and returns that; `what` says what it is.
    @discardableResult
    package func wait(
        for what: String, within seconds: Double = 15, _ body: String, _ arguments: JSONValue...
    ) async throws -> JSONValue {
        let script =
            "const [given, ms, done] = arguments;"
            + "letanTest.until(() => (function () { \(body) }).apply(null, given), ms, done);"
        let given: JSONValue = [.array(arguments), .number(seconds * 1_000)]
        for _ in 0..<3 {
            do {
                let answer = try await session.send(
                    "POST", "/execute/async", ["script": .string(script), "args": given])
                return try await found(answer, what)
            } catch WebDriverError.refused(_, _, let message) where Self.isAboutAnotherPage(message) {
                // The page was loaded again meanwhile: what is waited for is waited for on the new one.
                continue
            }
        }
        throw WebDriverError.inVain(what: what, page: "it was loaded again and again")
    }

    private static func isAboutAnotherPage(_ message: String) -> Bool {
        ["unloaded", "navigation", "letanTest is not defined"].contains(where: message.contains)
    }

    private func found(_ answer: JSONValue, _ what: String) async throws -> JSONValue {
        if let value = answer["found"] { return value }
        let trouble = answer["error"]?.text.map { " (\($0))" } ?? ""
        throw WebDriverError.inVain(what: what + trouble, page: String(try await readableText().prefix(1_500)))
    }

    /// The text that can be seen on the page, blanks made one.
    package func readableText() async throws -> String {
        try await run("return letanTest.readable()").text ?? ""
    }
}

extension Browser {
    /// Waits until what is drawn now is painted.
    package func settle() async throws {
        try await runAsync("await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    }
}
