/// The lengths of five runs of pixels, each dark or light throughout.
struct FinderRuns {
    private var first = 0
    private var second = 0
    private(set) var middle = 0
    private(set) var beforeLast = 0
    private(set) var last = 0

    /// No runs.
    init() {}

    init(_ first: Int, _ second: Int, _ middle: Int, _ beforeLast: Int, _ last: Int) {
        (self.first, self.second, self.middle) = (first, second, middle)
        (self.beforeLast, self.last) = (beforeLast, last)
    }

    /// The length of all.
    var total: Int { first + second + middle + beforeLast + last }

    /// One more pixel like the last.
    mutating func grow() { last += 1 }

    /// The first pixel of another run.
    mutating func begin() { (first, second, middle, beforeLast, last) = (second, middle, beforeLast, last, 1) }

    /// Whether they are about as long as 1:1:3:1:1. Lengths are whole pixels, and edges are soft: half a module and half a
    /// pixel more or less pass.
    var areFinder: Bool {
        let seven = total
        guard seven >= 7, first > 0, second > 0, beforeLast > 0, last > 0 else { return false }
        // In fourteenths of a module.
        func isAbout(_ modules: Int, _ length: Int) -> Bool {
            abs(14 * length - 2 * modules * seven) <= modules * seven + 7
        }
        return isAbout(1, first) && isAbout(1, second) && isAbout(3, middle) && isAbout(1, beforeLast)
            && isAbout(1, last)
    }
}
