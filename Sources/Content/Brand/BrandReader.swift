internal import Brand
internal import Bytes
internal import Diagnostics
internal import YAMLSchema

/// Looks for the files that the settings of a theme name, and for colours that cannot be read.
struct BrandReader {
    let catalog: ContentCatalog
    private(set) var report = DiagnosticReport()
    private var brand = SiteBrand()

    init(_ catalog: ContentCatalog) { self.catalog = catalog }

    /// - Parameters:
    ///   - settings: what `site.yaml` says under `theme:`.
    ///   - scripts: what it says under `scripts:`.
    mutating func brand(_ settings: ThemeSettings, scripts: [ScriptSetting] = []) -> SiteBrand {
        brand.look = settings.look
        (brand.light, brand.dark) = settings.look.palettes(
            light: settings.colors.mapValues(\.value), dark: settings.darkColors.mapValues(\.value))
        reportFaults(of: brand.light, settings.colors, settings, scheme: "colors")
        if brand.dark != brand.light { reportFaults(of: brand.dark, settings.darkColors, settings, scheme: "dark-colors") }
        if let logo = settings.logo, let light = image(logo.light) {
            brand.logo = SiteBrand.Logo(light: light, dark: logo.dark.flatMap { image($0) }, alt: logo.alt)
        }
        for written in settings.icons { if let icon = icon(written) { brand.icons.append(icon) } }
        for use in FontUse.allCases {
            for written in settings.fonts[use] ?? [] { if let font = font(written, use) { brand.fonts.append(font) } }
        }
        if let written = settings.styleSheet { readStyleSheet(written) }
        brand.scripts = scripts.compactMap { script($0) }
        brand.hasFonts = brand.files.contains { file in
            [".woff2", ".woff", ".ttf", ".otf"].contains { file.file.name.lowercased().hasSuffix($0) }
        }
        return brand
    }

    // MARK: Colours

    private mutating func reportFaults(
        of palette: Palette, _ given: [BaseColor: Located<Color>], _ settings: ThemeSettings, scheme: String
    ) {
        for fault in palette.faults {
            let (front, back) = (fault.pair.foreground, fault.pair.background)
            // The colour that the author chose; of a pair that follows from other choices, the place of these.
            let place = [front, back].lazy.compactMap { role in BaseColor.allCases.first { $0.role == role }.flatMap { given[$0] } }.first
            let nearest = fault.nearest.map { "; the nearest colour for \(front.words) that can is \"\($0.hex)\"" } ?? ""
            report.add(
                .lowContrast,
                "\(front.words), \(palette[front].hex), has a contrast of \(fault.ratio.hundredths) to \(back.words), \(palette[back].hex); \(ContrastPair.text.hundredths) is needed",
                at: place?.location ?? settings.location ?? SourceLocation(file: catalog.settings?.shownPath ?? "site.yaml"),
                help: "not everybody can read it under '\(scheme)'\(nearest)")
        }
    }

    // MARK: Files

    /// A file of a `media` directory that the settings name; `nil` after reporting that there is none.
    static func media(_ written: Located<String>, in catalog: ContentCatalog, into report: inout DiagnosticReport) -> ContentFile? {
        guard case .file(let name) = FileReference(written.value).kind, !written.value.hasPrefix("//") else {
            report.add(
                .remoteImage, "'\(written.value)' is not in the content directory", at: written.location,
                help: "put a copy into 'media/': pages load nothing from other hosts")
            return nil
        }
        guard let path = FileReference.path(name, from: ""), let found = catalog.published(at: path) else {
            report.add(
                .brokenLink, "no file '\(written.value)'", at: written.location,
                help: "name a file of a 'media' directory, relative to the content directory")
            return nil
        }
        guard catalog.isMedia(found.file) else {
            report.add(
                .pageAsImage, "'\(written.value)' is a page, not an image", at: written.location, help: "name a file of 'media/'")
            return nil
        }
        return found.file
    }

    private mutating func image(_ written: Located<String>) -> BrandImage? {
        guard let file = Self.media(written, in: catalog, into: &report),
            let probe = ImageProbe(file, at: written.location, into: &report)
        else { return nil }
        let published = publish(file, probe.fingerprint)
        return BrandImage(path: published, width: probe.size?.width, height: probe.size?.height)
    }

    private mutating func icon(_ written: Located<String>) -> BrandImage? {
        let name = written.value.lowercased()
        guard name.hasSuffix(".svg") || name.hasSuffix(".png") else {
            report.add(
                .wrongType, "'icon' takes images in SVG or PNG, not '\(written.value)'", at: written.location,
                help: "name an SVG, and for phones a PNG of 180 by 180 pixels")
            return nil
        }
        guard let icon = image(written) else { return nil }
        if let width = icon.width, let height = icon.height, width != height {
            report.add(
                .iconShape, "the icon '\(written.value)' is \(width) by \(height), and is shown as a square", at: written.location,
                help: "save it as a square")
        }
        return icon
    }

    private mutating func font(_ written: Located<String>, _ use: FontUse) -> BrandFont? {
        guard let file = Self.media(written, in: catalog, into: &report), let bytes = file.readMedia(into: &report) else { return nil }
        do throws(WebFont.Fault) {
            let font = try WebFont(bytes)
            return BrandFont(
                use: use, path: publish(file, bytes), ascent: font.ascent, descent: font.descent, weights: font.weights,
                isItalic: font.isItalic, notice: font.notice)
        } catch {
            report.add(.unusableFont, "'\(written.value)' \(error.message)", at: written.location, help: error.help)
            return nil
        }
    }

    private mutating func script(_ setting: ScriptSetting) -> SiteScript? {
        switch setting.origin {
        case .url(let url):
            guard let host = url.origin else { return nil }
            report.add(
                .remoteScript, "pages load a script from \(host), and may send data to that host", at: setting.location,
                help: "the security policy allows that host only; with a copy in 'media/', no other host learns who reads what")
            return SiteScript(origin: .url(url.text, host: host), integrity: setting.integrity, attributes: setting.attributes)
        case .file(let written):
            guard let file = Self.media(written, in: catalog, into: &report), let bytes = file.readMedia(into: &report) else { return nil }
            return SiteScript(origin: .file(publish(file, bytes)), integrity: nil, attributes: setting.attributes)
        }
    }

    private mutating func readStyleSheet(_ written: Located<String>) {
        guard let file = Self.media(written, in: catalog, into: &report), let source = file.readText(atMost: 1 << 20, into: &report) else { return }
        brand.styleSheetFile = file
        var scanner = StyleSheetScanner(source)
        scanner.scan()
        report.merge(scanner.report)
        var bytes: [UInt8] = []
        var end = 0
        for found in scanner.urls {
            guard let name = publishedName(of: found.text, at: found.range, in: source, of: file) else { continue }
            bytes += source.bytes[end..<found.range.lowerBound]
            bytes += "\"\(name)\"".utf8
            end = found.range.upperBound
        }
        brand.styleSheetBytes = bytes + source.bytes[end...]
        var fingerprint = ContentFingerprint()
        fingerprint.add(brand.styleSheetBytes[...])
        brand.styleSheet = PagePath("assets/" + fingerprint.name(file.name))
    }

    /// What a file that the style sheet names is called beside it; `nil` where the URL stays as it is.
    private mutating func publishedName(of text: String, at range: Range<Int>, in source: SourceText, of sheet: ContentFile) -> String? {
        let reference = FileReference(text)
        let name: String
        switch reference.kind {
        case .samePage: return nil
        case .file(let path) where !text.hasPrefix("//"): name = path
        default:
            report.add(
                .remoteStyle, "'\(text)' is not a file of the content directory", at: source.location(of: range),
                help: "put a copy beside the style sheet: pages load nothing else")
            return nil
        }
        guard let path = FileReference.path(name, from: sheet.directory), let found = catalog.published(at: path), catalog.isMedia(found.file) else {
            report.add(.brokenLink, "no file '\(text)'", at: source.location(of: range), help: "name a file of 'media/', relative to the style sheet")
            return nil
        }
        guard let bytes = found.file.readMedia(into: &report) else { return nil }
        let published = publish(found.file, bytes)
        return PercentEncoding.ofPath(published.text.dropFirst("assets/".count).utf8) + (reference.fragment.map { "#" + $0 } ?? "")
    }

    private mutating func publish(_ file: ContentFile, _ bytes: [UInt8]) -> PagePath {
        var fingerprint = ContentFingerprint()
        fingerprint.add(bytes[...])
        return publish(file, fingerprint)
    }

    private mutating func publish(_ file: ContentFile, _ fingerprint: ContentFingerprint) -> PagePath {
        let published = PagePath("assets/" + fingerprint.name(file.name))
        if !brand.files.contains(where: { $0.path == published }) { brand.files.append(PublishedMedia(file: file, path: published)) }
        return published
    }
}

extension Palette.Role {
    /// What has the colour, as its author knows it.
    fileprivate var words: String {
        switch self {
        case .ink: "'text'"
        case .paper: "'background'"
        case .accent: "'accent'"
        case .signal: "'highlight'"
        case .raised: "the background of panels"
        case .tint: "the background of boxes"
        case .mark: "the background of a place that was linked to"
        case .soft: "secondary text"
        case .line: "a line"
        case .accentStrong: "a link under the pointer"
        case .onSignal: "text on 'highlight'"
        }
    }
}

extension Double {
    /// A contrast to two places, cut off rather than rounded up to what would pass: `4.49:1`.
    fileprivate var hundredths: String {
        let number = Int(self * 100)
        return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100):1"
    }
}

extension WebFont.Fault {
    var message: String {
        switch self {
        case .noWOFF2: "is not a WOFF2 file"
        case .collection: "is a collection of several fonts"
        case .damaged: "is damaged: its measures cannot be read"
        case .tooLarge: "unpacks to more than 64 MiB"
        }
    }

    var help: String {
        switch self {
        case .noWOFF2, .damaged: "save the font as WOFF2 again, for example with fonttools or woff2_compress"
        case .collection: "save each font of it as a file of its own"
        case .tooLarge: "remove the letters that the site does not use"
        }
    }
}
