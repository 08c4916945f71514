package import Diagnostics

// What is said of the copies of images that `images:` asks for.
extension Rule {
    /// An image that has no copies in other sizes.
    package static let unmadeImage = Rule(
        "unmade-image", .note,
        summary: "An image without the copies that 'images' asks for, or a page without the preview image.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\nimages: {previews: true}\n",
        fix: "Run `explainer build` where ImageMagick and librsvg are installed, and keep the directory `.images` with the content.")

    /// A copy of an image that nothing shows.
    package static let staleImage = Rule(
        "stale-image", .note,
        summary: "Copies of images that no page shows any more.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\nimages: {previews: false}\n-- content/.images/0123456789abcdef-480.webp --\nx\n",
        fix: "Run `explainer check --fix`, which deletes them: an image that is shown again gets new copies.")
}
