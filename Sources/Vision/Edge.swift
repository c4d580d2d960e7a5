import Reception

/// Runs `body` at the edge of a part: its error becomes the part's failure, with the same sentence.
func atEdge<Value: ~Copyable>(
    of part: PartName, _ body: () throws(VisionError) -> Value
) throws(PartFailure) -> Value {
    do {
        return try body()
    } catch {
        throw PartFailure(part: part, reason: error.description)
    }
}
