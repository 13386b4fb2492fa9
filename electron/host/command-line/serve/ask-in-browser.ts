import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeMarkup } from '../../../../shared/report/escape-markup.js';
import { Access } from '../../server/access.js';
import { HostRule, onLoopback } from '../../server/host-rule.js';
import { HttpRefusal } from '../../server/http-refusal.js';
import { openLoopbackServer } from '../../server/loopback-server.js';
import { newPageSecret } from '../../server/page-secret.js';
import { readBody } from '../../server/request-body.js';
import { checkHead, requireMethod, targetOf } from '../../server/request-target.js';
import { commonHeaders, formHeaders, textHeaders } from '../../server/security-headers.js';
import type { UnreadableStateProblem } from '../../state/storage/storage-problem.js';
import type { WayOn } from '../start-options.js';
import { wayOnQuestion, waysOn } from '../way-on-question.js';

/** A question on a page of its own, at an address of its own. */
interface BrowserQuestion {
  /** What the user opens. */
  readonly url: string;
  /** As of a browser host: good once, soon. */
  oneTimeUrl(): string;
  /** The answer, once there is one. */
  readonly answer: Promise<WayOn>;
  /** Leads the page that answered on to the emulator. */
  leadTo(url: string): void;
  /** Tells the page that answered, and waits for the emulator, why there is none. */
  fail(problem: string): void;
  close(): Promise<void>;
}

/**
 * Asks in a browser what to do about a state that cannot be read. The page is guarded as those of
 * the emulator are.
 */
export async function askInBrowser(unreadable: UnreadableStateProblem): Promise<BrowserQuestion> {
  const { port, serve, close } = await openLoopbackServer({
    port: 0,
    maximumConnections: 32,
    describe: describeRefusal,
    refused: () => {},
  });
  const access = new Access({
    port,
    rule: new HostRule(onLoopback, port),
    pageSecret: newPageSecret(),
    now: () => performance.now(),
  });
  const nonce = randomBytes(16).toString('base64');
  let answered: ServerResponse | null = null;
  let settle: (wayOn: WayOn) => void = () => {};
  const answer = new Promise<WayOn>((resolve) => {
    settle = resolve;
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    access.checkHost(checkHead(request));
    const { pathname, query } = targetOf(request);
    if (pathname !== '/') throw new HttpRefusal(404, 'not-found', 'There is nothing here.');
    requireMethod(request, 'GET', 'POST');
    if (request.method === 'POST') return take(request, response);
    const [code, token] = [query.get('code'), query.get('token')];
    if (code === null && token === null) {
      access.checkReader(request);
      response.writeHead(200, formHeaders(nonce)).end(wayOnPage(unreadable, nonce));
      return;
    }
    access.checkOffer(code === null ? { token: token ?? '' } : { code });
    const headers = { ...commonHeaders, 'set-cookie': access.setCookie, location: '/' };
    response.writeHead(303, headers).end();
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    access.checkWriter(request);
    const form = new URLSearchParams((await readBody(request, 1000)).toString('utf8'));
    const chosen = waysOn.find(({ wayOn }) => wayOn === form.get('way-on'));
    if (!chosen) throw new HttpRefusal(400, 'invalid-input', 'This is none of the answers.');
    if (answered) throw new HttpRefusal(409, 'refused', 'This was answered already.');
    answered = response;
    settle(chosen.wayOn);
  }

  serve(respond);
  return {
    url: `${access.origin}/?token=${access.token}`,
    oneTimeUrl: () => `${access.origin}/?code=${access.issueCode()}`,
    answer,
    leadTo: (url) => void answered?.writeHead(303, { ...commonHeaders, location: url }).end(),
    fail(problem) {
      if (answered?.headersSent === false)
        answered.writeHead(500, formHeaders(nonce)).end(failedPage(problem, nonce));
    },
    close,
  };
}

function describeRefusal(error: unknown) {
  const known = error instanceof HttpRefusal ? error : null;
  return {
    status: known?.status ?? 500,
    headers: { ...textHeaders, ...known?.headers },
    body: known?.message ?? 'The emulator failed on this request.',
  };
}

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #f4f6f8; }
  main { max-width: 40rem; margin: 10vh auto; padding: 2rem; background: #fff; border-radius: 0.5rem; }
  h1 { font-size: 1.25rem; margin-top: 0; }
  p { overflow-wrap: anywhere; }
  button { font: inherit; padding: 0.5rem 1rem; margin-right: 0.5rem; }
  @media (prefers-color-scheme: dark) {
    body { color: #eee; background: #1b1d20; }
    main { background: #26292d; }
  }
`;

const page = (nonce: string, title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lync Client Emulator</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(title)}</h1>
${content}
</main>
</body>
</html>
`;

const paragraph = (text: string): string => `<p>${escapeMarkup(text)}</p>`;

/** A page without scripts that asks what to do about a state that cannot be read. */
function wayOnPage(unreadable: UnreadableStateProblem, nonce: string): string {
  const { title, problem, explanation } = wayOnQuestion(unreadable);
  const buttons = waysOn.map(
    ({ wayOn, button }) => `<button name="way-on" value="${wayOn}">${button}</button>`,
  );
  const form = `<form method="post" action="/">${buttons.join('\n')}</form>`;
  return page(nonce, title, [paragraph(problem), paragraph(explanation), form].join('\n'));
}

/** What came of an answer that could not be followed. */
const failedPage = (problem: string, nonce: string): string =>
  page(nonce, 'The emulator could not be started', paragraph(problem));
