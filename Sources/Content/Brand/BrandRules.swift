package import Diagnostics

// Mistakes in what `site.yaml` says under `theme:`.
extension Rule {
    /// Colours that not everybody can read.
    package static let lowContrast = Rule(
        "low-contrast", .error,
        summary: "A colour of the theme without enough contrast to its background, by WCAG 2.2 at level AA.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\ntheme:\n  colors: {text: \"#8a8a8a\"}\n",
        corrected: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\ntheme:\n  colors: {text: \"#333333\"}\n",
        fix: "Take the colour that the message names, or a darker one; on a dark background, a brighter one.")

    /// An icon that is no square.
    package static let iconShape = Rule(
        "icon-shape", .warning,
        summary: "An icon that is not a square, so that browsers cut or squeeze it.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\ntheme:\n  icon: media/icon.svg\n-- content/media/icon.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>\n",
        fix: "Save it as a square.")

    /// A font that pages cannot use.
    package static let unusableFont = Rule(
        "unusable-font", .error,
        summary: "A font of the theme that is not WOFF2, or is damaged.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\ntheme:\n  fonts: {text: media/text.woff2}\n-- content/media/text.woff2 --\nno font\n",
        fix: "Save the font as WOFF2: every browser reads it, and no other format is as small.")

    /// A style sheet that loads something from elsewhere.
    package static let remoteStyle = Rule(
        "remote-style", .error,
        summary: "A style sheet of the site that loads something that is not in the content directory.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\ntheme:\n  stylesheet: media/house.css\n-- content/media/house.css --\nbody { background: url(https://example.org/paper.png); }\n",
        fix: "Put a copy into `media/`: pages load nothing from other hosts.",
        isEssential: true)

    /// A style sheet that browsers would read otherwise than it is meant.
    package static let brokenStyle = Rule(
        "broken-style", .error,
        summary: "A style sheet of the site with a string, comment or bracket that does not end.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\ntheme:\n  stylesheet: media/house.css\n-- content/media/house.css --\nh1 { color: red;\n",
        fix: "Close what is open: browsers drop everything up to the end.")
}

extension Rule {
    /// What reading the brand of a site finds.
    package static let ofBrand: [Rule] = [.lowContrast, .iconShape, .unusableFont, .remoteStyle, .brokenStyle, .remoteScript, .unprovenScript]
}
