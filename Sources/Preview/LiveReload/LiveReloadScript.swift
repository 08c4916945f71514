extension LiveReload {
    /// The script of the preview's pages, which listens and brings the page up to date in place.
    ///
    /// It touches the page by `textContent` and imported nodes of the author's own site only, and styles its
    /// overlay by a constructed style sheet in a shadow root, so that it works under the page's own policy.
    ///
    /// Events: `hello` with the names of run and revision, `page` with patterns of paths, `media` with a path, `style`, `reload`,
    /// `diagnostics` with ``PreviewDiagnostics`` as JSON, `clear`, `building` with a note, `elsewhere` with a path.
    static let script = #"""
        'use strict';
        (() => {
          const css = `
            :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0 0; }
            * { box-sizing: border-box; }
            section { max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; background: #1c1c1e; color: #f5f5f7;
              border-top: 4px solid #ff5c5c; font: 15px/1.5 system-ui, sans-serif; }
            section:not(.problems) { border-color: #6cb6ff; padding: .5rem 1.25rem; }
            h2 { margin: 0 0 .5rem; font-size: 1rem; }
            ol { margin: 0; padding: 0; list-style: none; }
            li { margin: 0 0 1rem; }
            pre { margin: .25rem 0 0; overflow-x: auto; font: 13px/1.5 ui-monospace, monospace; white-space: pre; }
            a { color: #6cb6ff; }
            button { float: right; padding: .25rem .75rem; border: 1px solid currentColor; border-radius: 4px;
              background: none; color: inherit; font: inherit; cursor: pointer; }
            :focus-visible { outline: 3px solid #6cb6ff; outline-offset: 2px; }`;
          let host, build, served, revision = document.currentScript.dataset.revision;

          const here = () => {
            try { return decodeURIComponent(location.pathname); } catch { return location.pathname; }
          };
          const encoded = (path) => path.split('/').map(encodeURIComponent).join('/');
          const matches = (pattern) =>
            pattern.endsWith('*') ? here().startsWith(pattern.slice(0, -1)) : here() === pattern;

          const element = (name, text, ...children) => {
            const made = document.createElement(name);
            if (text) made.textContent = text;
            made.append(...children);
            return made;
          };

          const link = (text, url) => {
            const made = element('a', text);
            made.href = url;
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
            // Beside the body, whose parts are compared with those served.
            document.documentElement.append(host);
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

          // Parsed by the browser as it arrives, which no policy on scripts stands against.
          const readPage = () => new Promise((done, failed) => {
            const request = new XMLHttpRequest();
            request.open('GET', location.pathname + location.search);
            request.responseType = 'document';
            request.onload = () => done(request.responseXML);
            request.onerror = failed;
            request.send();
          });

          // Whether the page has what was served, as far as names tell: scripts may have added to it or sorted rows since.
          const stands = (live, then) => {
            const parts = [...then.childNodes];
            return parts.every((part, index) => {
              const present = live.childNodes[index];
              return present?.nodeName === part.nodeName && (part.localName !== 'tr' || present.textContent === part.textContent);
            });
          };

          // Brings a node up to date by changing what differs between its former and its present state as they were served,
          // and nothing else: whatever a reader or a script has done to the rest stays.
          const fix = (live, then, now) => {
            if (then.isEqualNode(now)) return;
            if (live.nodeName !== now.nodeName || then.nodeName !== now.nodeName || !stands(live, then)) {
              return live.replaceWith(document.importNode(now, true));
            }
            if (now.nodeType !== Node.ELEMENT_NODE) {
              live.nodeValue = now.nodeValue;
              return;
            }
            for (const { name } of then.attributes) if (!now.hasAttribute(name)) live.removeAttribute(name);
            for (const { name, value } of now.attributes) if (then.getAttribute(name) !== value) live.setAttribute(name, value);
            const former = [...then.childNodes], fresh = [...now.childNodes];
            let start = 0, end = 0;
            const most = Math.min(former.length, fresh.length);
            while (start < most && former[start].isEqualNode(fresh[start])) start += 1;
            while (end < most - start && former.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end += 1;
            const present = [...live.childNodes].slice(start, former.length - end);
            const after = live.childNodes[former.length - end] ?? null;
            const added = fresh.slice(start, fresh.length - end);
            present.forEach((node, index) => {
              if (index < added.length) fix(node, former[start + index], added[index]);
              else node.remove();
            });
            for (const node of added.slice(present.length)) live.insertBefore(document.importNode(node, true), after);
          };

          const replacePage = async () => {
            const fresh = await readPage();
            const isStandIn = (page) => 'explainerUnmade' in page.documentElement.dataset;
            if (!fresh?.body || !served || isStandIn(document) || isStandIn(fresh)) return location.reload();
            const at = [scrollX, scrollY], focus = document.activeElement?.id;
            fix(document.body, served.body, fresh.body);
            served = fresh;
            document.title = fresh.title;
            document.documentElement.lang = fresh.documentElement.lang;
            if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
            scrollTo({ left: at[0], top: at[1], behavior: 'instant' });
          };

          const replaceStyles = () => {
            for (const old of document.querySelectorAll('link[rel=stylesheet]')) {
              const url = new URL(old.href);
              if (url.origin !== location.origin) continue;
              url.searchParams.set('preview', Date.now());
              const fresh = old.cloneNode();
              fresh.href = url.href;
              fresh.addEventListener('load', () => old.remove());
              old.after(fresh);
            }
          };

          const replaceMedia = (path) => {
            for (const image of document.querySelectorAll('img')) {
              const url = new URL(image.src, location.href);
              if (url.origin !== location.origin || url.pathname !== encoded(path)) continue;
              url.searchParams.set('preview', Date.now());
              image.src = url.href;
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
          on('hello', (data) => {
            const [name, newest] = data.split('\n');
            if (build !== undefined && build !== name) return location.reload();
            build = name;
            hide();
            // What changed while nobody listened.
            if (newest !== revision) update();
            else if (!served) readPage().then((page) => { served ??= page; }, () => {});
            revision = newest;
          });
          on('page', (patterns) => { if (patterns.split('\n').some(matches)) update(); });
          on('media', replaceMedia);
          on('style', replaceStyles);
          on('reload', () => location.reload());
          on('diagnostics', (data) => showProblems(JSON.parse(data)));
          on('clear', hide);
          on('building', (note) => show('note', element('span', note)));
          on('elsewhere', (path) => {
            if (path === here()) { if (shown() === 'elsewhere') hide(); return; }
            if (host && shown() !== 'elsewhere') return;
            show('elsewhere', element('span', 'You are editing another page: '), link(path, encoded(path)));
          });
          addEventListener('pagehide', () => events.close());
          addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
        })();

        """#
}
