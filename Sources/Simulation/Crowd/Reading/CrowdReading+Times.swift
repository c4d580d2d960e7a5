import LocatedJSON
import Reception

extension CrowdReading {
    /// The rates of arrival, which together bring at most `mostExpected` visitors.
    static func arrivals(_ value: LocatedValue) throws(LocatedJSONError) -> [CrowdPlan.ArrivalRate] {
        var rates: [CrowdPlan.ArrivalRate] = []
        for element in try value.array(count: 1...1_000) {
            var keys = try element.object()
            let minutes = try stretch(from: keys.required("from"), to: keys.required("to"))
            rates.append(
                CrowdPlan.ArrivalRate(minutes: minutes, perHour: try keys.double("perHour", in: 0...100_000)))
            try keys.finish()
        }
        let expected = rates.reduce(0) { $0 + $1.perHour * Double($1.minutes.count) / 60 }
        guard expected <= mostExpected else {
            throw value.refusal("brings \(Int(expected)) visitors; \(Int(mostExpected)) a day are the most")
        }
        return rates
    }

    /// The minutes of work of one desk, in order and apart.
    static func works(_ value: LocatedValue) throws(LocatedJSONError) -> [Range<Int>] {
        var works: [Range<Int>] = []
        for element in try value.array(count: 0...100) {
            let ends = try element.array(count: 2...2)
            let minutes = try stretch(from: ends[0], to: ends[1])
            if let last = works.last, minutes.lowerBound < last.upperBound {
                throw element.refusal("begins before the work written before it ends; put them in the order of time")
            }
            works.append(minutes)
        }
        return works
    }

    private static func stretch(from: LocatedValue, to: LocatedValue) throws(LocatedJSONError) -> Range<Int> {
        let (begins, ends) = (try from.minuteOfWholeDay(), try to.minuteOfWholeDay())
        guard begins < ends else { throw to.refusal("is not after the time it begins") }
        return begins..<ends
    }
}

extension LocatedValue {
    /// A minute of the day, or its end, written as "24:00".
    fileprivate func minuteOfWholeDay() throws(LocatedJSONError) -> Int {
        try string(maxLength: 5) == "24:00" ? 24 * 60 : minuteOfDay()
    }

    /// A length of time and how it varies, in seconds; see `CrowdReading`.
    func spread() throws(LocatedJSONError) -> Spread {
        let longest = 0...604_800.0
        var keys = try object()
        let spread: Spread
        if let value = keys.optional("fixed") {
            spread = .fixed(try value.double(in: longest))
        } else if let mean = keys.optional("exponential") {
            spread = .exponential(mean: try mean.double(in: longest))
        } else if let ends = keys.optional("uniform") {
            spread = try Self.uniform(ends, within: longest)
        } else if let shape = keys.optional("lognormal") {
            let values = try shape.array(count: 2...2)
            spread = .lognormal(
                mean: try values[0].double(in: 0.001...longest.upperBound),
                deviation: try values[1].double(in: longest))
        } else {
            throw refusal("a time needs one of fixed, uniform, exponential, lognormal")
        }
        try keys.finish()
        return spread
    }

    private static func uniform(
        _ ends: LocatedValue, within bounds: ClosedRange<Double>
    ) throws(LocatedJSONError) -> Spread {
        let values = try ends.array(count: 2...2)
        let (least, most) = (try values[0].double(in: bounds), try values[1].double(in: bounds))
        guard least <= most else { throw ends.refusal("goes from more to less; write [least, most]") }
        return .uniform(least...most)
    }
}
