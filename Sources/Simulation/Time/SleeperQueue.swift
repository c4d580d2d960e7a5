import Reception

/// Who sleeps on a clock: a binary heap by deadline, ties by who went to sleep first.
///
/// Whoever means to sleep reserves a bed, and with it the place among ties, and releases it however the sleep ends. The
/// bed knows its place in the heap, so that nobody has to be looked for.
struct SleeperQueue {
    typealias Sleeper = CheckedContinuation<Void, any Error>

    /// A place to sleep.
    struct Bed {
        fileprivate let index: Int
        fileprivate let number: Int
    }

    /// What came of going to bed.
    enum Outcome {
        case asleep
        /// The deadline has come meanwhile.
        case due
        /// The sleep was cancelled before it began.
        case cancelled
    }

    private struct Slot {
        /// Whose bed it is; 0: nobody's.
        var number = 0
        var isCancelled = false
        /// Where it is in the heap, while somebody sleeps in it.
        var position = 0
        var sleeper: Sleeper?
    }

    private struct Node {
        let deadline: Instant
        let number: Int
        let slot: Int

        static func < (left: Node, right: Node) -> Bool {
            (left.deadline, left.number) < (right.deadline, right.number)
        }
    }

    private var nextNumber = 1
    private var slots: [Slot] = []
    private var free: [Int] = []
    private var heap: [Node] = []

    /// The earliest deadline anybody sleeps for.
    var earliest: Instant? { heap.first?.deadline }

    /// Reserves a bed.
    mutating func reserve() -> Bed {
        defer { nextNumber += 1 }
        let index: Int
        if let used = free.popLast() {
            index = used
        } else {
            index = slots.count
            slots.append(Slot())
        }
        slots[index].number = nextNumber
        return Bed(index: index, number: nextNumber)
    }

    /// Gives a bed back in which nobody sleeps any more.
    mutating func release(_ bed: Bed) {
        slots[bed.index] = Slot()
        free.append(bed.index)
    }

    /// Lets `sleeper` sleep, unless that was cancelled already.
    mutating func add(_ sleeper: Sleeper, to bed: Bed, until deadline: Instant) -> Outcome {
        if isCancelled(bed) { return .cancelled }
        slots[bed.index].sleeper = sleeper
        heap.append(Node(deadline: deadline, number: bed.number, slot: bed.index))
        rise(from: heap.count - 1)
        return .asleep
    }

    /// Whether the sleep was cancelled before it began.
    func isCancelled(_ bed: Bed) -> Bool { slots[bed.index].isCancelled }

    /// Takes the sleeper out of the bed; nil when nobody sleeps there: who comes later is told.
    mutating func cancel(_ bed: Bed) -> Sleeper? {
        // The bed may have been released: whoever woke is not cancelled any more.
        guard slots[bed.index].number == bed.number else { return nil }
        guard let sleeper = slots[bed.index].sleeper else {
            slots[bed.index].isCancelled = true
            return nil
        }
        remove(at: slots[bed.index].position)
        return sleeper
    }

    /// Takes out everybody whose deadline is not after `now`, in order.
    mutating func removeDue(at now: Instant) -> [Sleeper] {
        var due: [Sleeper] = []
        while let first = heap.first, first.deadline <= now {
            if let sleeper = slots[first.slot].sleeper { due.append(sleeper) }
            remove(at: 0)
        }
        return due
    }

    private mutating func remove(at position: Int) {
        slots[heap[position].slot].sleeper = nil
        let last = heap.removeLast()
        guard position < heap.count else { return }
        heap[position] = last
        rise(from: position)
        sink(from: slots[last.slot].position)
    }

    /// Moves the node at `position` up to its place.
    private mutating func rise(from position: Int) {
        let node = heap[position]
        var hole = position
        while hole > 0, node < heap[(hole - 1) / 2] {
            place(heap[(hole - 1) / 2], at: hole)
            hole = (hole - 1) / 2
        }
        place(node, at: hole)
    }

    /// Moves the node at `position` down to its place.
    private mutating func sink(from position: Int) {
        let node = heap[position]
        var hole = position
        while let child = smallerChild(of: hole), heap[child] < node {
            place(heap[child], at: hole)
            hole = child
        }
        place(node, at: hole)
    }

    private func smallerChild(of position: Int) -> Int? {
        let (left, right) = (2 * position + 1, 2 * position + 2)
        guard left < heap.count else { return nil }
        return right < heap.count && heap[right] < heap[left] ? right : left
    }

    private mutating func place(_ node: Node, at position: Int) {
        heap[position] = node
        slots[node.slot].position = position
    }
}
