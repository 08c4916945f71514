"""A browser for checks: Debian's chromium, driven by playwright, with everything on a page opened."""

import os
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

# Opens what readers can open: disclosures, and popovers one at a time is how they are met, but all at once is how
# they are looked at. A popover shown as `manual` closes no other.
OPEN_ALL = """
() => {
  document.querySelectorAll("details").forEach((details) => { details.removeAttribute("name"); details.open = true; });
  document.querySelectorAll("[popover]").forEach((popover) => {
    popover.popover = "manual";
    if (!popover.matches(":popover-open")) popover.showPopover();
  });
}
"""


@contextmanager
def browser(*options):
    """A running browser; it asks for no update and reports nothing."""
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu", "--disable-component-update", *options])
        try:
            yield instance
        finally:
            instance.close()


class Watch:
    """What a page says on its console and whom it asks for what, from the moment it is watched."""

    def __init__(self, page, root):
        self.messages = []
        self.foreign = []
        self.failed = []
        page.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.messages.append(f"error: {error}"))
        page.on("request", lambda request: self.foreign.append(request.url) if not self._is_own(request.url, root) else None)
        page.on("response", lambda response: self.failed.append(f"{response.status} {response.url}") if response.status >= 400 else None)

    @staticmethod
    def _is_own(url, root):
        return url.startswith((root, "data:", "about:"))
