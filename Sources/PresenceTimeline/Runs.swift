/// The runs of equal values in a row, each with its steps.
struct Runs<Value: Equatable>: Sequence {
    private let values: [Value]

    init(_ values: [Value]) { self.values = values }

    func makeIterator() -> AnyIterator<(value: Value, steps: Range<Int>)> {
        var start = 0
        return AnyIterator {
            guard start < values.count else { return nil }
            let value = values[start]
            let end = values[start...].firstIndex { $0 != value } ?? values.count
            defer { start = end }
            return (value, start..<end)
        }
    }
}
