import Reception

/// How many waited at each moment, one strip for each queue under the other, all to one scale.
struct StepChart {
    /// One queue.
    struct Strip {
        /// Its name and greatest length.
        let name: String
        /// How it went.
        let length: DaySummary.QueueLength
    }

    let axis: TimeAxis
    let words: ReportWords
    let strips: [Strip]
    /// The length that fills a strip.
    let maximum: Int
    /// Where every curve ends.
    let until: Instant

    private static let (nameHeight, stripHeight, gap) = (22.0, 46.0, 8.0)

    /// The chart.
    var drawing: Drawing {
        let bottom = Double(strips.count) * (Self.nameHeight + Self.stripHeight + Self.gap)
        var drawing = Drawing(height: bottom + TimeAxis.height)
        axis.draw(in: &drawing, top: Self.nameHeight, bottom: bottom, title: words(ReportTerm.time))
        for (index, strip) in strips.enumerated() {
            let top = Double(index) * (Self.nameHeight + Self.stripHeight + Self.gap)
            draw(strip, top: top, in: &drawing)
        }
        return drawing
    }

    private func draw(_ strip: Strip, top: Double, in drawing: inout Drawing) {
        let bottom = top + Self.nameHeight + Self.stripHeight
        let end = Ticks(upTo: Double(maximum), about: 4).end
        let scale = Scale(values: 0...end, from: bottom, to: top + Self.nameHeight)
        for value in [0, end] {
            drawing.line(from: (TimeAxis.left, scale(value)), to: (TimeAxis.right, scale(value)), style: "grid")
            drawing.text(words.numbers.decimal(value), x: TimeAxis.left - 6, y: scale(value) + 5, anchor: .end)
        }
        drawing.path(path(of: strip.length, scale), style: "area")
        drawing.text(strip.name.shortened(to: 70), x: TimeAxis.left, y: top + 15, style: "name")
    }

    private func path(of length: DaySummary.QueueLength, _ scale: Scale) -> String {
        var path = "M\(TimeAxis.left.coordinate) \(scale(0).coordinate)"
        for place in places(of: length) {
            path += "H\(place.x)V\(scale(Double(place.peak)).coordinate)"
            if place.last != place.peak { path += "V\(scale(Double(place.last)).coordinate)" }
        }
        return path + "H\(axis.x(until).coordinate)V\(scale(0).coordinate)Z"
    }

    /// The steps, of those that fall on one place of the drawing the longest and the last: more cannot be seen.
    private func places(of length: DaySummary.QueueLength) -> [(x: String, peak: Int, last: Int)] {
        length.steps.reduce(into: []) { places, step in
            let x = axis.x(step.at).coordinate
            if let previous = places.last, previous.x == x {
                places[places.count - 1] = (x, max(previous.peak, step.length), step.length)
            } else {
                places.append((x, step.length, step.length))
            }
        }
    }
}
