import Synchronization

/// A list that many tasks may add to.
package final class Gathered<Element: Sendable>: Sendable {
    private let state = Mutex<[Element]>([])

    /// An empty list.
    package init() {}

    /// What was added so far, in order.
    package var all: [Element] { state.withLock { $0 } }

    /// Adds `element`; returns how many there are now.
    @discardableResult package func add(_ element: Element) -> Int {
        state.withLock { elements in
            elements.append(element)
            return elements.count
        }
    }
}
