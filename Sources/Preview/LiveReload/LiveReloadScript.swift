extension LiveReload {
    /// The script of the preview's pages, which listens and brings the page up to date in place.
    ///
    /// It touches the page by `textContent` and imported nodes of the author's own site only, and styles its
    /// overlay by a constructed style sheet in a shadow root, so that it works under the page's own policy.
    ///
    /// Events: `hello` with the build's name, `page` with the path made anew (empty for any), `style`,
    /// `diagnostics` with ``PreviewDiagnostics`` as JSON, `clear`, `building` with a note, `elsewhere` with a path.
    static let script = #"""
        'use strict';
        (() => {
          const css = `
            :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0 0; }
            * { box-sizing: border-box; }
            section { max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; background: #1c1c1e; color: #f5f5f7;
              border-top: 4px solid #ff5c5c; font: 15px/1.5 system-ui, sans-serif; }
            section.note { border-color: #6cb6ff; padding: .5rem 1.25rem; }
            h2 { margin: 0 0 .5rem; font-size: 1rem; }
            ol { margin: 0; padding: 0; list-style: none; }
            li { margin: 0 0 1rem; }
            pre { margin: .25rem 0 0; overflow-x: auto; font: 13px/1.5 ui-monospace, monospace; white-space: pre; }
            a { color: #6cb6ff; }
            button { float: right; padding: .25rem .75rem; border: 1px solid currentColor; border-radius: 4px;
              background: none; color: inherit; font: inherit; cursor: pointer; }
            :focus-visible { outline: 3px solid #6cb6ff; outline-offset: 2px; }`;
          let host, build, served;

          const element = (name, text, ...children) => {
            const made = document.createElement(name);
            if (text) made.textContent = text;
            made.append(...children);
            return made;
          };

          const link = (text, address) => {
            const made = element('a', text);
            made.href = address;
            return made;
          };

          const hide = () => { host?.remove(); host = undefined; };

          const show = (kind, ...children) => {
            hide();
            host = document.createElement('explainer-preview');
            const root = host.attachShadow({ mode: 'open' });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            root.adoptedStyleSheets = [sheet];
            const close = element('button', 'Dismiss');
            close.type = 'button';
            close.addEventListener('click', hide);
            const section = element('section', '', close, ...children);
            section.className = kind;
            section.setAttribute('role', kind === 'problems' ? 'alert' : 'status');
            section.dataset.kind = kind;
            root.append(section);
            document.body.append(host);
          };

          const shown = () => host?.shadowRoot.firstElementChild?.dataset.kind;

          const showProblems = ({ heading, problems }) => {
            const list = element('ol');
            for (const problem of problems) {
              const place = problem.editor ? link(problem.place, problem.editor) : element('span', problem.place);
              const item = element('li', '', place, ' ', element('span', problem.message));
              if (problem.excerpt) item.append(element('pre', problem.excerpt));
              list.append(item);
            }
            show('problems', element('h2', heading), list);
          };

          const openDetails = () => new Set(
            [...document.querySelectorAll('details')]
              .flatMap((details, index) => details.open ? [details.id || index] : []));

          // Parsed by the browser as it arrives, which no policy on scripts stands against.
          const readPage = () => new Promise((done, failed) => {
            const request = new XMLHttpRequest();
            request.open('GET', location.pathname + location.search);
            request.responseType = 'document';
            request.onload = () => done(request.responseXML);
            request.onerror = failed;
            request.send();
          });

          const partsOf = (page) => [...page.body.children]
            .filter((part) => part.localName !== 'script' && part !== host);

          const replacePage = async () => {
            const fresh = await readPage();
            const from = fresh?.querySelector('main'), to = document.querySelector('main');
            if (!from || !to) return location.reload();
            const open = openDetails(), focus = document.activeElement?.id, at = [scrollX, scrollY];
            // What stands around the text is compared as it was served, as scripts may have changed it since.
            const shown = partsOf(document), now = partsOf(fresh), then = served ? partsOf(served) : [];
            const isSameShape = [shown, then].every((parts) =>
              parts.length === now.length && parts.every((part, index) => part.localName === now[index].localName));
            now.forEach((part, index) => {
              const isText = part === from || part.contains(from);
              if (isSameShape && !isText && !part.isEqualNode(then[index])) {
                shown[index].replaceWith(document.importNode(part, true));
              }
            });
            to.replaceWith(document.importNode(from, true));
            served = fresh;
            document.title = fresh.title;
            document.documentElement.lang = fresh.documentElement.lang;
            document.querySelectorAll('details').forEach((details, index) => {
              if (open.has(details.id || index)) details.open = true;
            });
            if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
            scrollTo({ left: at[0], top: at[1], behavior: 'instant' });
            document.dispatchEvent(new CustomEvent('explainer:updated'));
          };

          const replaceStyles = () => {
            for (const old of document.querySelectorAll('link[rel=stylesheet]')) {
              const address = new URL(old.href);
              if (address.origin !== location.origin) continue;
              address.searchParams.set('preview', Date.now());
              const fresh = old.cloneNode();
              fresh.href = address.href;
              fresh.addEventListener('load', () => old.remove());
              old.after(fresh);
            }
          };

          let running = false, again = false;
          const update = async () => {
            if (running) { again = true; return; }
            running = true;
            try {
              do { again = false; await replacePage(); } while (again);
            } catch {
              location.reload();
            } finally {
              running = false;
            }
          };

          const events = new EventSource('/_explainer/events');
          const on = (name, act) => events.addEventListener(name, (event) => act(event.data));
          on('hello', (name) => {
            if (build !== undefined && build !== name) return location.reload();
            build = name;
            hide();
            if (!served) readPage().then((page) => { served ??= page; }, () => {});
          });
          on('page', (path) => { if (!path || path === decodeURI(location.pathname)) update(); });
          on('style', replaceStyles);
          on('diagnostics', (data) => showProblems(JSON.parse(data)));
          on('clear', hide);
          on('building', (note) => show('note', element('span', note)));
          on('elsewhere', (path) => {
            if (path === decodeURI(location.pathname) || shown() === 'problems') return;
            show('note', element('span', 'Another page has changed: '), link(path, encodeURI(path)));
          });
          addEventListener('pagehide', () => events.close());
          addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
        })();

        """#
}
