/// The kinds of files that pages are made of, by the ending of their names.
enum PageKind: String, CaseIterable {
    case html, css, js, svg, json

    /// The media type, with the character set where a browser would guess it.
    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .css: "text/css; charset=utf-8"
        case .js: "text/javascript; charset=utf-8"
        case .svg: "image/svg+xml"
        case .json: "application/json"
        }
    }
}
