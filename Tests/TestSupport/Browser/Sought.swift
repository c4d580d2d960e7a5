import Web

/// What is looked for on a page: the way a person would say it. What cannot be seen is not found.
package enum Sought: Sendable {
    /// The first element that matches a CSS selector.
    case css(String)
    /// Something with a role and a name, as a screen reader tells them; the name may go on (a button's second line), and the
    /// one that fits best is taken.
    case role(String, named: String)
    /// The innermost element with a text.
    case text(String)

    /// A button.
    package static func button(_ name: String) -> Sought { .role("button", named: name) }

    /// The form the page's scripts take.
    var json: JSONValue {
        switch self {
        case .css(let selector): ["css": .string(selector)]
        case .role(let role, let name): ["role": .string(role), "name": .string(name)]
        case .text(let text): ["text": .string(text)]
        }
    }
}
