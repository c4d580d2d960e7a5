/// Arrivals in rising order, of which the first goes most often.
struct ArrivalQueue: Equatable {
    private var slots: [Int64] = []
    /// The slots before this one are used up.
    private var head = 0

    /// Who arrived first.
    var first: Int64? { head < slots.count ? slots[head] : nil }

    var count: Int { slots.count - head }

    var isEmpty: Bool { count == 0 }

    /// How many arrived before `arrival`.
    func count(before arrival: Int64) -> Int { position(of: arrival) - head }

    mutating func insert(_ arrival: Int64) { slots.insert(arrival, at: position(of: arrival)) }

    mutating func remove(_ arrival: Int64) {
        let position = position(of: arrival)
        guard position < slots.count, slots[position] == arrival else { return }
        guard position == head else {
            slots.remove(at: position)
            return
        }
        head += 1
        guard head > slots.count / 2 else { return }
        slots.removeFirst(head)
        head = 0
    }

    static func == (left: ArrivalQueue, right: ArrivalQueue) -> Bool {
        left.slots[left.head...] == right.slots[right.head...]
    }

    private func position(of arrival: Int64) -> Int {
        // Almost everybody comes at the end.
        guard let last = slots.last, last >= arrival else { return slots.count }
        return head + slots[head...].partition { $0 >= arrival }
    }
}

extension RandomAccessCollection where Index == Int {
    /// How many elements, of a collection sorted so that `belongs` turns true once, come before it does.
    func partition(where belongs: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low - startIndex
    }
}
