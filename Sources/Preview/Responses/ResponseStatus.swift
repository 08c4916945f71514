/// The statuses that the preview answers with.
package enum ResponseStatus: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case movedPermanently = 301
    case found = 302
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case internalError = 500
    case unavailable = 503

    /// What a reader sees where the answer has no page of its own.
    var sentence: String {
        switch self {
        case .badRequest: "The request is malformed."
        case .forbidden: "This server does not answer to that name or origin."
        case .notFound: "Nothing is here."
        case .methodNotAllowed: "Only GET and HEAD without a body are answered."
        case .rangeNotSatisfiable: "The range begins after the end."
        case .internalError: "The page could not be made."
        case .unavailable: "The site is not ready."
        case .ok, .partialContent, .movedPermanently, .found, .notModified: ""
        }
    }
}
