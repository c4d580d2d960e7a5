/// What every page and every part of one says to the browser that shows it.
enum PageHeaders {
    /// The fields: scripts, styles and pictures from here alone, nothing written into a page is ever run, no frame around
    /// it, and none of the devices that the robot has itself. Scripts of workers obey the same, so parts have them, too.
    static let all = [
        HTTPRequest.Field("content-security-policy", policy.joined(separator: "; ")),
        HTTPRequest.Field("cross-origin-opener-policy", "same-origin"),
        HTTPRequest.Field("cross-origin-resource-policy", "same-origin"),
        HTTPRequest.Field("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ]

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ]
}
