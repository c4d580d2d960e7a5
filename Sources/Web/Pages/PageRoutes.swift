/// The pages and what they are made of, for everybody: none of it is private.
package struct PageRoutes: Sendable {
    /// All of them.
    package let all: [Route]

    /// The routes of `pages` and of all `files`. A page whose file is missing is refused.
    package init(_ files: PageFiles, pages: [Page]) throws(WebError) {
        var routes = [Self.asset(of: files)]
        for page in pages {
            guard let file = files.file(page.file, in: page.folder) else {
                throw .noPages(path: "\(page.folder)/\(page.file)", reason: "the file is missing")
            }
            routes.append(Self.route(page.name, at: page.path) { _ in file })
        }
        all = routes
    }

    private static func asset(of files: PageFiles) -> Route {
        let path = "/assets" / PathPattern.Part.named("folder", .name) / PathPattern.Part.named("file", .name)
        return route("readAsset", at: path) { call in
            guard let folder = call["folder"], let name = call["file"] else { return nil }
            return files.file(name, in: folder)
        }
    }

    private static func route(
        _ name: String, at path: PathPattern, find: @escaping @Sendable (Call) -> StoredAnswer?
    ) -> Route {
        Route(
            Operation(
                name: name, method: .get, path: path, summary: "A part of the pages.", welcome: .anybody, answers: [])
        ) { call throws(Refusal) in
            guard let found = find(call) else { throw .noSuchPath }
            return found.response(to: call.request, headers: PageHeaders.all)
        }
    }
}
