internal import Content
internal import Diagnostics

/// Pictures whose files are a burden on a phone.
struct PictureFiles: TopicCheck {
    static let largePicture = Rule(
        "large-picture", .warning,
        summary: "A picture of more than 1 MiB, which takes seconds to load on a phone.",
        example: "-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n(filled up to 1,048,577 bytes)",
        mended: "-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n",
        fix: "Save it smaller: 1,600 pixels are wide enough, and WebP or JPEG smaller than PNG for photographs.")

    static let rules = [largePicture]
    private static let limit = 1 << 20
    private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

    private let pictures: [ContentFile]

    init?(_ scope: InspectionScope) {
        pictures = scope.topic.media.filter { file in
            file.size > Self.limit && Self.endings.contains(where: file.path.lowercased().hasSuffix)
        }
    }

    mutating func add(_ page: PageContext, length: Int) {}

    mutating func finish(citing cited: Set<String>?, into report: inout DiagnosticReport) {
        for picture in pictures {
            let tenths = picture.size * 10 / (1 << 20)
            report.add(
                Self.largePicture, "the picture has \(tenths / 10).\(tenths % 10) MiB", at: picture.location,
                help: "save it with fewer pixels or as WebP: 1 MiB is much for a phone")
        }
    }
}
