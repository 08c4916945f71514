"""The views of browsers that show the text of a page alone: that of Debian's Firefox, driven by its own protocol, and Chromium's."""

import base64
import hashlib
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.parse
import uuid

from playwright.sync_api import TimeoutError

SETTINGS = {
    "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False, "browser.startup.homepage": "about:blank",
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
}
OPEN = """
gBrowser.selectedBrowser.loadURI(
  Services.io.newURI(arguments[0]), { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
"""
READ = """
if (!document.documentURI.endsWith(arguments[0])) return null;
const text = document.querySelector(".moz-reader-content")?.textContent.trim();
return text ? document.querySelector(".reader-title").textContent + "\\n" + text : null;
"""


class Firefox:
    def __init__(self, port=2828):
        self.profile = tempfile.mkdtemp()
        with open(f"{self.profile}/user.js", "w") as settings:
            for name, value in (SETTINGS | {"marionette.port": port}).items():
                settings.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", self.profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(300):
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
                break
            except OSError:
                time.sleep(0.1)
        self.number = 0
        self._read()
        self.call("WebDriver:NewSession", {})

    def _read(self):
        length = b""
        while (byte := self.socket.recv(1)) != b":":
            length += byte
        data = b""
        while len(data) < int(length):
            data += self.socket.recv(int(length) - len(data))
        return json.loads(data)

    def call(self, name, parameters):
        self.number += 1
        message = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._read()
        if error:
            raise RuntimeError(f"{name}: {error.get('message')}")
        return result

    def reader_view(self, url):
        """The words that Reader View shows of a page, its title first; empty where it shows none in ten seconds."""
        address = urllib.parse.quote(url, safe="")
        self.call("Marionette:SetContext", {"value": "chrome"})
        self.call("WebDriver:ExecuteScript", {"script": OPEN, "args": ["about:reader?url=" + address]})
        self.call("Marionette:SetContext", {"value": "content"})
        for _ in range(100):
            text = self.call("WebDriver:ExecuteScript", {"script": READ, "args": [address]})["value"]
            if text:
                return text
            time.sleep(0.1)
        return ""

    def go(self, url):
        self.call("Marionette:SetContext", {"value": "content"})
        self.call("WebDriver:Navigate", {"url": url})

    def copied(self, url, selector):
        """What the clipboard has as plain text when an element of a page is copied."""
        self.go(url)
        script = "const all = getSelection(); all.selectAllChildren(document.querySelector(arguments[0])); return all.toString();"
        return self.call("WebDriver:ExecuteScript", {"script": script, "args": [selector]})["value"]

    def printed(self, url):
        """A page as PDF, on A4."""
        self.go(url)
        return base64.b64decode(self.call("WebDriver:Print", {"page": {"width": 21, "height": 29.7}, "background": False})["value"])

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.profile, ignore_errors=True)


# What Chromium needs to be started with to show distilled pages.
DISTILLING = ["--headless=new", "--enable-dom-distiller"]
DISTILLED = """() => {
  const parts = ["#title-holder", "#content"].map((name) => document.querySelector(name)?.cloneNode(true));
  for (const part of parts[1]?.querySelectorAll("*") ?? []) part.localName === "noscript" ? part.remove() : part.matches("dt, dd, th, td") && part.append("\\n");
  return parts[1]?.textContent.trim() && parts.map((part) => part.textContent).join("\\n");
}"""


def distilled(page, url):
    """The words of Chromium's distilled page of a URL, which is named by a hash of it; empty where it shows none in ten seconds."""
    name = f"{uuid.uuid4()}_{hashlib.sha256(url.encode()).hexdigest()}"
    page.goto(f"chrome-distiller://{name}/?title=Page&url={urllib.parse.quote(url, safe='')}")
    try:
        return page.wait_for_function(DISTILLED, timeout=10_000).json_value()
    except TimeoutError:
        return ""
