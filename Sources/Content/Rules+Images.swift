package import Diagnostics

// Mistakes in the images of the content.
extension Rule {
    /// An image from another host.
    package static let remoteImage = Rule(
        "remote-image", .error,
        summary: "An image that is not in the content directory.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n![a map](https://example.org/map.png)\n",
        fix: "Put a copy into `media/`: pages load nothing from other hosts.")

    /// An image that is damaged, or does not say its size.
    package static let unknownImage = Rule(
        "unknown-image", .warning,
        summary: "An image that is damaged, of a kind that browsers may not show, or does not say how large it is.",
        example: "-- content/media/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n![a map](media/map.svg)\n",
        fix: "Save it as PNG, JPEG, GIF, WebP, AVIF or SVG; give an SVG `width` and `height`, or a `viewBox`.")

    /// A page where an image should be.
    package static let pageAsImage = Rule(
        "page-as-image", .error,
        summary: "An image whose file is a page.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n![questions](faq.md)\n",
        fix: "Remove the `!` to make it a link, or name a file of `media/`.")

    /// An image that previews leave out.
    package static let unshownPreview = Rule(
        "unshown-preview", .warning,
        summary: "A preview image in a format that previews cannot show.",
        example: "-- content/media/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>\n-- content/overview.md --\n---\ntitle: A\nsummary: B.\nimage: media/map.svg\n---\nText.\n",
        fix: "Save it as PNG or JPEG, 1200 by 630 pixels.")
}
