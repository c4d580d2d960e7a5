import Reception

/// A button.
struct ChoiceFrame: Encodable {
    let label: String
    let choice: Choice
}
