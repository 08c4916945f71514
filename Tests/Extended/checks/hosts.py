#!/usr/bin/env python3
"""nginx, Apache, Caddy and S3, each with the lines of the documentation, serve every kind of file of a site as what it is,
show the site's own page for what is not there, and keep to themselves what is not for readers."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from sites import Findings

EXPLAINER = os.environ["EXPLAINER"]
SCRATCH = Path(os.environ["SCRATCH"]).resolve()
DOCUMENTATION = next(Path("docs/content/sections").glob("*-hosts.md"))
findings = Findings()

UTF8 = "; charset=utf-8"
# By ending: the types that are right; with a charset where the text is read by people or may be taken for another's.
TYPES = {
    "html": ["text/html" + UTF8], "md": ["text/markdown" + UTF8], "txt": ["text/plain" + UTF8], "csv": ["text/csv" + UTF8],
    "vtt": ["text/vtt" + UTF8], "bib": ["text/x-bibtex" + UTF8], "ris": ["application/x-research-info-systems" + UTF8],
    "css": ["text/css" + UTF8], "js": ["text/javascript" + UTF8, "application/javascript" + UTF8],
    "json": ["application/json", "application/json" + UTF8],
    "xml": [kind + charset for kind in ("application/xml", "text/xml") for charset in ("", UTF8)],
    "svg": ["image/svg+xml", "image/svg+xml" + UTF8], "png": ["image/png"], "jpg": ["image/jpeg"], "avif": ["image/avif"],
    "webp": ["image/webp"], "gif": ["image/gif"], "ico": ["image/x-icon", "image/vnd.microsoft.icon"], "pdf": ["application/pdf"],
    "webmanifest": ["application/manifest+json"],
}
PRIVATE = {".explainer-site", ".htaccess", "_headers", "_redirects", ".nojekyll"}


def block(language):
    """The lines for a host, as the documentation has them."""
    return re.search(rf"^```{language}\n(.*?)^```$", DOCUMENTATION.read_text(), re.M | re.S)[1]


def build():
    """A site with a file of every kind."""
    content = SCRATCH / "content"
    shutil.rmtree(content, ignore_errors=True)
    subprocess.run([EXPLAINER, "new", content], check=True, stdout=subprocess.DEVNULL)
    settings = content / "site.yaml"
    settings.write_text(settings.read_text() + "base-url: https://example.org/\n")
    files = {
        "media/a.png": b"\x89PNG", "media/b.jpg": b"\xff\xd8", "media/c.avif": b"x", "media/d.webp": b"x", "media/e.gif": b"GIF89a",
        "media/f.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', "media/g.pdf": b"%PDF-1.4",
        "media/h.vtt": "WEBVTT — é\n".encode(), "static/favicon.ico": b"\0\0\1\0", "static/site.webmanifest": b"{}",
        "static/.well-known/security.txt": "Contact: mailto:é@example.org\n".encode(), "static/.htaccess": block("apache").encode(),
        "changes.md": "---\ntitle: Änderungen\nsummary: Ça — مرحبا.\n---\n## 2026-01-02: Erste\n\nText.\n".encode(),
    }
    for path, bytes_ in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(bytes_)
    site = SCRATCH / "site"
    shutil.rmtree(site, ignore_errors=True)
    subprocess.run([EXPLAINER, "build", "--quiet", "--content", content, "--output", site], check=True)
    # The host's own user reads it.
    for folder in [SCRATCH, *SCRATCH.parents]:
        if folder.stat().st_uid == os.getuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o011)
    return site


def public_files(site):
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.is_file() and path.split("/")[-1] not in PRIVATE and not path.split("/")[-1].startswith(".explainer"):
            yield path, file


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Host": f"127.0.0.1:{port}"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def same(kind):
    return (kind or "").lower().replace('"', "").replace("; ", ";").replace(";", "; ")


def ask(host, port, site):
    """Everything that can be asked of a host."""
    seen = set()
    for path, file in public_files(site):
        ending = path.rsplit(".", 1)[-1]
        seen.add(ending)
        status, headers, body = get(port, "/" + path)
        if status != 200 or body != file.read_bytes():
            findings.add(host, f"/{path}: status {status}, {len(body)} bytes")
        elif same(headers["Content-Type"]) not in TYPES[ending]:
            findings.add(host, f"/{path}: {headers['Content-Type']!r} instead of {TYPES[ending][0]!r}")
    missing = TYPES.keys() - seen
    if missing:
        findings.add(host, f"nothing was asked that ends in {sorted(missing)}")
    status, headers, body = get(port, "/faq/")
    if status != 200 or body != (site / "faq/index.html").read_bytes() or same(headers["Content-Type"]) != "text/html" + UTF8:
        findings.add(host, f"/faq/: {status} {headers['Content-Type']}")
    status, headers, _ = get(port, "/faq")
    if status not in (301, 302, 307, 308) or not headers["Location"].endswith("/faq/"):
        findings.add(host, f"/faq: {status} {headers['Location']}")
    for path in ["/nowhere", "/nowhere/", "/faq/nowhere.html", "/media/"] + ["/" + name for name in sorted(PRIVATE - {".nojekyll"})]:
        status, headers, body = get(port, path)
        if status not in (404, 403) or (status == 404 and body != (site / "404.html").read_bytes()):
            findings.add(host, f"{path}: {status}, and not the site's own page")
        elif path.startswith("/nowhere") and (status != 404 or same(headers["Content-Type"]) != "text/html" + UTF8):
            findings.add(host, f"{path}: {status} {headers['Content-Type']}")


class Server:
    """A host's program, while the block runs."""

    def __init__(self, command, port, environment=None):
        self.command, self.port = command, port
        self.environment = os.environ | (environment or {})

    def __enter__(self):
        self.log = open(SCRATCH / "server.log", "w+")
        self.process = subprocess.Popen(self.command, stdout=self.log, stderr=self.log, env=self.environment)
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.__exit__()
        self.log.seek(0)
        raise RuntimeError(f"{self.command[0]} did not start: {self.log.read()[-2000:]}")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def nginx(site):
    port, folder = free_port(), SCRATCH / "nginx"
    folder.mkdir(exist_ok=True)
    lines = block("nginx").replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/site", str(site))
    temporary = " ".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log stderr; events {{}}\nhttp {{ access_log off; {temporary}\n{lines}}}\n")
    with Server(["nginx", "-p", folder, "-c", folder / "nginx.conf"], port):
        ask("nginx", port, site)


def apache(site):
    port, folder = free_port(), SCRATCH / "apache"
    folder.mkdir(exist_ok=True)
    modules = Path("/usr/lib/apache2/modules")
    load = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "dir", "mime", "alias", "negotiation", "autoindex", "unixd")
        if (modules / f"mod_{name}.so").exists())
    # As Debian has it: its types, its listings, its languages by the ends of names.
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog /dev/stderr\n{load}"
        f"DefaultRuntimeDir {folder}\nTypesConfig /etc/mime.types\nDocumentRoot {site}\nUser www-data\nGroup www-data\n"
        f"<Directory {site}>\nAllowOverride All\nOptions Indexes FollowSymLinks MultiViews\nRequire all granted\n</Directory>\n")
    with Server(["apache2", "-D", "FOREGROUND", "-f", folder / "apache.conf"], port):
        ask("apache", port, site)


def caddy(site):
    port, folder = free_port(), SCRATCH / "caddy"
    folder.mkdir(exist_ok=True)
    lines = block("caddy").replace("example.org", f"http://127.0.0.1:{port}").replace("/srv/site", str(site))
    (folder / "Caddyfile").write_text("{\n    admin off\n}\n" + lines)
    with Server(
        ["caddy", "run", "--adapter", "caddyfile", "--config", folder / "Caddyfile"], port,
        {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)},
    ):
        ask("caddy", port, site)


def s3(site):
    import boto3

    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {
        "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_DEFAULT_REGION": "us-east-1", "AWS_ENDPOINT_URL": address,
        "BUCKET": "site", "AWS_EC2_METADATA_DISABLED": "true",
    }
    folder = SCRATCH / "s3"
    folder.mkdir(exist_ok=True)
    public = folder / "public"
    public.unlink(missing_ok=True)
    public.symlink_to(site)
    with Server(["moto_server", "-H", "127.0.0.1", "-p", str(port)], port):
        client = boto3.client("s3", endpoint_url=address, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
        client.create_bucket(Bucket="site")
        client.put_object(Bucket="site", Key="gone/index.html", Body=b"gone")
        sent = subprocess.run(["sh", "-eu", "-c", block("sh")], cwd=folder, env=os.environ | environment, capture_output=True, text=True)
        if sent.returncode != 0:
            return findings.add("s3", f"the lines end with {sent.returncode}: {sent.stderr[-1000:]}")
        keys = {item["Key"] for page in client.get_paginator("list_objects_v2").paginate(Bucket="site") for item in page.get("Contents", [])}
        expected = {path for path, _ in public_files(site)} | {".nojekyll"}
        for key in sorted(keys ^ expected):
            findings.add("s3", f"{key} is {'there' if key in keys else 'missing'}")
        for path, file in public_files(site):
            if path not in keys:
                continue
            answer = client.get_object(Bucket="site", Key=path)
            ending = path.rsplit(".", 1)[-1]
            if same(answer["ContentType"]) not in TYPES[ending] or answer["Body"].read() != file.read_bytes():
                findings.add("s3", f"{path}: {answer['ContentType']!r} instead of {TYPES[ending][0]!r}")
        website = client.get_bucket_website(Bucket="site")
        if (website["IndexDocument"]["Suffix"], website["ErrorDocument"]["Key"]) != ("index.html", "404.html"):
            findings.add("s3", "the bucket has other pages for folders and errors")


site = build()
wanted = [name for name in sys.argv[1:] if name in ("nginx", "apache", "caddy", "s3")] or ["nginx", "apache", "caddy", "s3"]
for name in wanted:
    globals()[name](site)
findings.finish()
