/// What Linux tells of a process in its files under `/proc` (proc(5)). What cannot be read there is nil.
package struct ProcessReading: Hashable, Sendable {
    /// Seconds the processors worked for it, in the program and in the system.
    package var cpuSeconds: Double?
    /// How many threads it has.
    package var threads: Int?
    /// Seconds from the machine's start to its own.
    package var startSeconds: Double?
    /// Bytes of its memory that are in the machine's.
    package var residentBytes: Double?
    /// Bytes of its address space.
    package var virtualBytes: Double?
    /// How many files and sockets it has open.
    package var openFiles: Int?
    /// How many it may have open.
    package var mostFiles: Int?
    /// When the machine started, in seconds since 1970.
    package var bootTime: Double?
    /// Seconds since the machine's start.
    package var machineUptime: Double?

    /// Nothing is known.
    package init() {}

    /// Takes in `/proc/self/stat`; `ticks` is the number of clock ticks a second, sysconf(_SC_CLK_TCK).
    package mutating func takeStat(_ text: String, ticks: Double) {
        // The second field is the program's name in parentheses, which may hold blanks and parentheses itself.
        guard let end = text.lastIndex(of: ")"), ticks > 0 else { return }
        let fields = text[text.index(after: end)...].split(whereSeparator: \.isWhitespace)
        /// Field `number` as proc(5) counts them; the first after the name is the third.
        func field(_ number: Int) -> Double? {
            fields.indices.contains(number - 3) ? Self.count(fields[number - 3]).map(Double.init) : nil
        }
        if let user = field(14), let system = field(15) { cpuSeconds = (user + system) / ticks }
        threads = field(20).map { Int($0) }
        startSeconds = field(22).map { $0 / ticks }
    }

    /// Takes in `/proc/self/statm`; `page` is the number of bytes of a page, sysconf(_SC_PAGESIZE).
    package mutating func takeStatm(_ text: String, page: Double) {
        let pages = text.split(whereSeparator: \.isWhitespace).map { Self.count($0) }
        guard pages.count >= 2 else { return }
        virtualBytes = pages[0].map { Double($0) * page }
        residentBytes = pages[1].map { Double($0) * page }
    }

    /// Takes in `/proc/self/limits`; a process without a limit has none here either.
    package mutating func takeLimits(_ text: String) {
        let name = "Max open files"
        let soft = Self.lines(text).first { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: " ").first
        mostFiles = soft.flatMap { Self.count($0) }
    }

    /// Takes in `/proc/stat`.
    package mutating func takeMachineStat(_ text: String) {
        let words = Self.lines(text).lazy.map { $0.split(separator: " ") }.first { $0.first == "btime" }
        bootTime = words?.dropFirst().first.flatMap { Self.count($0) }.map(Double.init)
    }

    /// Takes in `/proc/uptime`: seconds with a fraction.
    package mutating func takeUptime(_ text: String) {
        guard let seconds = text.split(separator: " ").first.flatMap({ Double($0) }), seconds.isFinite, seconds >= 0
        else { return }
        machineUptime = seconds
    }

    /// A number of the kernel: digits alone, and not more than a `Double` can count.
    private static func count(_ word: Substring) -> Int? {
        guard word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(word).flatMap { $0 < 1 << 53 ? $0 : nil }
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
