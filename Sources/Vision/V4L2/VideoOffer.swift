/// What a camera offers, as its driver lists it. Drivers leave out sizes and rates as they like.
package struct VideoOffer: Hashable, Sendable {
    /// One size of a format, with the rates at which it comes.
    package struct Size: Hashable, Sendable {
        package let width: Int
        package let height: Int
        /// Pictures a second; empty when the driver does not tell.
        package let rates: [Double]

        /// Makes a size.
        package init(width: Int, height: Int, rates: [Double] = []) {
            self.width = width
            self.height = height
            self.rates = rates
        }
    }

    /// One format.
    package struct Format: Hashable, Sendable {
        /// The kernel's code.
        package let code: UInt32
        /// Its sizes; empty when the driver does not tell.
        package let sizes: [Size]

        /// Makes a format.
        package init(code: UInt32, sizes: [Size] = []) {
            self.code = code
            self.sizes = sizes
        }
    }

    /// The formats, in the driver's order.
    package let formats: [Format]

    /// Makes an offer.
    package init(_ formats: [Format]) { self.formats = formats }

    /// The four letters of each format.
    package var names: [String] { formats.map { VideoEncoding.letters(of: $0.code) } }
}
