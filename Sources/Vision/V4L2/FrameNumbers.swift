/// The numbers of frames, from the driver's own, which have 32 bits and may wrap, stand still or begin anew. Pure.
package struct FrameNumbers {
    private var last: (raw: UInt32, number: Int)?
    /// How many frames the numbers say were dropped.
    package private(set) var dropped = 0

    /// Begins with the driver's first number.
    package init() {}

    /// The number of the frame that the driver calls `raw`: always more than the one before.
    package mutating func number(of raw: UInt32) -> Int {
        guard let last else {
            self.last = (raw, Int(raw))
            return Int(raw)
        }
        let step = raw &- last.raw
        // Half of all numbers is too far: the driver went back, and has begun anew.
        let isOnward = step > 0 && step < .max / 2
        let number = last.number + (isOnward ? Int(step) : 1)
        if isOnward { dropped += Int(step) - 1 }
        self.last = (raw, number)
        return number
    }
}
