internal import Content
internal import Diagnostics

/// What the settings should say so that a site can be found once it is published.
enum Publishing {
    static let missingBaseURL = Rule(
        "no-base-url", .note,
        summary: "Settings that do not say where the site is published, so that it has no feeds, sitemap, canonical URLs or images in previews.",
        example: "-- content/site.yaml --\ntitle: A\n",
        fix: "Write `base-url: https://…/`, the URL of the front page, or give it to `build` as `--base-url`.")

    static let rules = [missingBaseURL]

    static func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {
        guard settings.baseURL == nil, let location = settings.missingBaseURL else { return }
        report.add(
            missingBaseURL, "without 'base-url' the site has no feeds, sitemap, canonical URLs or images in previews", at: location,
            help: "write 'base-url: https://…/', the URL of the front page")
    }
}
