/// What stands in for a page until the mistakes are fixed that keep it from being made.
enum PlaceholderPage {
    static let bytes = Array(
        """
        <!doctype html>
        <html lang="en" data-explainer-unmade>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Not made yet</title>
        </head>
        <body>
        <main>
        <h1>This page cannot be made yet</h1>
        <p>It appears by itself when the mistakes shown here and in the terminal are mended.</p>
        </main>
        </body>
        </html>

        """.utf8)
}
