package import Diagnostics

// What is said of the copies of pictures that `images:` asks for.
extension Rule {
    /// A picture that has no copies in other sizes.
    package static let unmadeImage = Rule(
        "unmade-image", .note,
        summary: "A picture that 'images' asks for in other sizes, or for previews, and that has not been made yet.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\nimages: {previews: true}\n",
        fix: "Run `explainer build` where ImageMagick and librsvg are installed, and keep the directory `.images` with the content.")
}
