import CCairo
import Reception

/// Draws shapes with cairo.
struct TimelineDrawing: ~Copyable {
    private static let family = "DejaVu Sans"

    private let surface: OpaquePointer
    private let context: OpaquePointer

    /// Makes white paper of so many pixels.
    init(width: Double, height: Double) throws(TimelineError) {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let context = cairo_create(surface)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS, let surface, let context else {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
            throw .cannotDraw(reason: String(cString: cairo_status_to_string(status)))
        }
        self.surface = surface
        self.context = context
        cairo_select_font_face(context, Self.family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Writes what was drawn to `file`; errors name `path`.
    borrowing func write(to file: String, naming path: String) throws(TimelineError) {
        let status = cairo_surface_write_to_png(surface, file)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cannotWrite(path: path, call: "write", reason: String(cString: cairo_status_to_string(status)))
        }
    }

    borrowing func draw(_ shape: TimelineShape) {
        switch shape {
        case .fill(let box, let ink): fill(box, ink)
        case .outline(let box, let ink):
            rectangle(box)
            stroke(ink, width: 0.8)
        case .line(let fromX, let fromY, let toX, let toY, let ink, let style):
            switch style {
            case .solid: break
            case .dashed: cairo_set_dash(context, [6, 4], 2, 0)
            case .dotted: cairo_set_dash(context, [1.5, 3.5], 2, 0)
            }
            cairo_move_to(context, fromX, fromY)
            cairo_line_to(context, toX, toY)
            stroke(ink, width: 1)
            cairo_set_dash(context, nil, 0, 0)
        case .curve(let points, let ink): curve(points, ink)
        case .mark(let kind, let x, let y): mark(kind, x, y)
        case .text(let words, let x, let y, let anchor, let size, let ink):
            text(words, x, y, anchor, size, ink)
        }
    }

    private borrowing func rectangle(_ box: Box) { cairo_rectangle(context, box.x, box.y, box.width, box.height) }

    private borrowing func stroke(_ ink: Ink, width: Double) {
        set(ink.color)
        cairo_set_line_width(context, width)
        cairo_stroke(context)
    }

    private borrowing func set(_ color: Ink.Color) {
        cairo_set_source_rgb(context, color.red, color.green, color.blue)
    }

    private borrowing func curve(_ points: [Double], _ ink: Ink) {
        for index in stride(from: 0, to: points.count - 1, by: 2) {
            cairo_line_to(context, points[index], points[index + 1])
        }
        stroke(ink, width: 1.4)
    }

    private borrowing func text(
        _ words: String, _ x: Double, _ y: Double, _ anchor: TextAnchor, _ size: Double, _ ink: Ink
    ) {
        cairo_set_font_size(context, size)
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, words, &extents)
        let shift =
            switch anchor {
            case .left: 0.0
            case .middle: extents.x_advance / 2
            case .right: extents.x_advance
            }
        set(ink.color)
        cairo_move_to(context, x - shift, y)
        cairo_show_text(context, words)
        cairo_new_path(context)
    }

    private borrowing func fill(_ box: Box, _ ink: Ink) {
        rectangle(box)
        set(ink.color)
        cairo_fill(context)
        guard let hatch = ink.hatch, box.width > 0, box.height > 0 else { return }
        cairo_save(context)
        rectangle(box)
        cairo_clip(context)
        // From one fixed origin, so that neighbouring boxes have one pattern.
        let first = ((box.x - box.height) / hatch.spacing).rounded(.down) * hatch.spacing
        for x in stride(from: first, through: box.x + box.width + box.height, by: hatch.spacing) {
            cairo_move_to(context, x, box.y + box.height)
            cairo_line_to(context, x + hatch.lean * box.height, box.y)
        }
        stroke(.text, width: 0.8)
        cairo_restore(context)
    }

    private borrowing func mark(_ kind: PresenceEvent.Kind, _ x: Double, _ y: Double) {
        let size = 4.5
        switch kind {
        case .appeared:
            cairo_move_to(context, x - size, y - size)
            cairo_line_to(context, x + size, y)
            cairo_line_to(context, x - size, y + size)
            cairo_close_path(context)
        case .engaged, .disengaged:
            cairo_new_sub_path(context)
            cairo_arc(context, x, y, size, 0, 2 * Double.pi)
        case .left:
            cairo_move_to(context, x - size, y - size)
            cairo_line_to(context, x + size, y + size)
            cairo_move_to(context, x - size, y + size)
            cairo_line_to(context, x + size, y - size)
        }
        if kind == .appeared || kind == .engaged {
            set(Ink.text.color)
            cairo_fill_preserve(context)
        } else if kind == .disengaged {
            set(Ink.paper.color)
            cairo_fill_preserve(context)
        }
        stroke(.text, width: 1.4)
    }
}
