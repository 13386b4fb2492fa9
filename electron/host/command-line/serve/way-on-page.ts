import type { UnreadableStateProblem } from '../../state/storage/storage-problem.js';
import { escapeMarkup } from '../run/reporters/markup.js';
import { wayOnQuestion, waysOn } from '../way-on-question.js';

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
export function wayOnPage(unreadable: UnreadableStateProblem, nonce: string): string {
  const { title, problem, explanation } = wayOnQuestion(unreadable);
  const buttons = waysOn.map(
    ({ wayOn, button }) => `<button name="way-on" value="${wayOn}">${button}</button>`,
  );
  const form = `<form method="post" action="/">${buttons.join('\n')}</form>`;
  return page(nonce, title, [paragraph(problem), paragraph(explanation), form].join('\n'));
}

/** What came of an answer that could not be followed. */
export const failedPage = (problem: string, nonce: string): string =>
  page(nonce, 'The emulator could not be started', paragraph(problem));
