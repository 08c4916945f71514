"""What checks share: the pages of a built site, a server for it, and the way to report."""

import functools
import http.server
import re
import sys
import threading
import urllib.parse
from pathlib import Path

import html5lib


class Site:
    """A built site in a folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.name = self.folder.name

    def files(self, pattern):
        return sorted(path for path in self.folder.rglob(pattern) if path.is_file())

    @property
    def pages(self):
        return self.files("*.html")

    @functools.cached_property
    def base(self):
        """The absolute address of the front page, as the page itself says."""
        for link in self.tree(self.folder / "index.html").iter("link"):
            if link.get("rel") == "canonical":
                return link.get("href")
        raise ValueError(f"{self.name}/index.html has no canonical address")

    @functools.cached_property
    def base_path(self):
        return urllib.parse.urlsplit(self.base).path

    @functools.cached_property
    def headers(self):
        """What `_headers` says: patterns of paths, each with its headers."""
        rules = []
        for line in (self.folder / "_headers").read_text().splitlines():
            if line.startswith(" "):
                name, value = line.split(":", 1)
                rules[-1][1].append((name.strip(), value.strip()))
            elif line.strip() and not line.startswith("#"):
                rules.append((re.escape(line.strip()).replace(r"\*", ".*"), []))
        return rules

    @property
    def pages_worth_looking_at(self):
        """The pages without the middle ones of many sections that are made alike."""
        pages = [page for page in self.pages if not self.is_redirect(page)]
        return [page for page in pages if not re.fullmatch(r"part-\d*[2-9]", page.parent.name)]

    def is_redirect(self, page):
        """Whether a page only sends its reader on."""
        return b'http-equiv="refresh"' in page.read_bytes()[:2000]

    def resolve(self, page, address):
        """The file that a relative address on a page leads to, without its fragment."""
        url = urllib.parse.urljoin(self.base_path + self.address(page), address.split("#")[0])
        path = self.folder / urllib.parse.unquote(url.removeprefix(self.base_path))
        return path / "index.html" if url.endswith("/") else path

    def address(self, page):
        """The path of a page below the site's root, as a reader asks for it."""
        path = page.relative_to(self.folder).as_posix()
        return path.removesuffix("index.html")

    def tree(self, page):
        """The document as HTML's own parsing rules read it, elements without namespace."""
        return html5lib.parse(page.read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8")


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Answers as a host that reads `_headers` and shows `404.html`, with the site where its base address says."""

    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".md": "text/markdown; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml",
    }

    def __init__(self, *arguments, site, **options):
        self.site = site
        super().__init__(*arguments, directory=str(site.folder), **options)

    def translate_path(self, path):
        below = path.removeprefix(self.site.base_path)
        return super().translate_path("/" + below if below != path else "/outside-the-site")

    def end_headers(self):
        path = "/" + urllib.parse.urlsplit(self.path).path.removeprefix(self.site.base_path)
        for pattern, headers in self.site.headers:
            if re.fullmatch(pattern, path):
                for name, value in headers:
                    self.send_header(name, value)
        # LinkChecker asks ten times a second and no more, unless the host says that it does not mind.
        self.send_header("LinkChecker", "welcome")
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        missing = self.site.folder / "404.html"
        if code != 404 or not missing.exists():
            return super().send_error(code, message, explain)
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def copyfile(self, source, outputfile):
        # A browser that goes on to the next page takes no more of the last.
        try:
            super().copyfile(source, outputfile)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def log_message(self, *arguments):
        pass


class Served:
    """The site on a free port of the loopback, while the block runs; its value is the front page's address."""

    def __init__(self, site):
        self.site = site
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, site=site))

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}{self.site.base_path}"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Findings:
    """What is wrong, printed as it is found; `finish` ends the check."""

    def __init__(self):
        self.count = 0

    def add(self, place, text):
        self.count += 1
        print(f"{place}: {text}")

    def finish(self):
        sys.exit(1 if self.count else 0)


def sites():
    """The sites that the check was called with."""
    return [Site(folder) for folder in sys.argv[1:]]
