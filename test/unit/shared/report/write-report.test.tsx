// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Block, ClientPicture, Report, Section } from '../../../../shared/report/report.js';
import { reportBudget, writeReport } from '../../../../shared/report/write-report.js';

const report = (more: Partial<Report> = {}): Report => ({
  title: 'What changes?',
  kind: 'Planned change',
  answer: 'Nothing.',
  organisation: 'Contoso',
  date: '6 December 2010, 09:07',
  version: '1.2.3',
  names: 'real',
  sections: [],
  ...more,
});

const section = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  heading: 'Part',
  blocks,
  ...more,
});

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const written = (...blocks: Block[]) =>
  parse(writeReport(report({ sections: [section(blocks)] })).html);

const picture = (more: Partial<ClientPicture> = {}): ClientPicture => ({
  markup: '<svg><use href="#portrait-1"></use></svg>',
  styles: '.client { color: #000 }',
  portraits: [{ id: 'portrait-1', source: 'data:image/png;base64,AAAA' }],
  text: 'The client of Alice.',
  notes: ['14 of 10,000 contacts are in sight.'],
  width: 340,
  height: 560,
  ...more,
});

const hostile = '<script>alert("1")</script> & \'<img src=http://example.com/x>';

describe('A written report', () => {
  it('says title, answer, organisation, date, version and whose names', () => {
    const page = parse(writeReport(report()).html);
    expect(page.title).toBe('What changes?');
    const text = page.body.textContent;
    for (const each of ['Nothing.', 'Contoso', '6 December 2010, 09:07', '1.2.3', 'real names'])
      expect(text).toContain(each);
    const { html } = writeReport(report({ names: 'made-up' }));
    expect(html).toContain('names and texts made up');
  });

  it('holds every text as text, wherever it stands', () => {
    const { html } = writeReport(
      report({
        title: hostile,
        kind: hostile,
        answer: hostile,
        organisation: hostile,
        sections: [
          section(
            [
              { kind: 'paragraph', text: [hostile, { strong: hostile }, { footnote: hostile }] },
              { kind: 'list', items: [[{ mark: 'no', text: hostile }, { quiet: hostile }]] },
              { kind: 'code', label: hostile, text: hostile },
              {
                kind: 'table',
                caption: hostile,
                columns: [{ title: hostile }],
                rows: [[[{ to: '"><b>', text: hostile }, { code: hostile }]]],
              },
              {
                kind: 'answers',
                answers: [{ when: hostile, mark: 'yes', word: hostile, text: hostile }],
              },
              { kind: 'signatures', below: [hostile] },
              {
                kind: 'pictures',
                pictures: [
                  { title: hostile, subtitle: hostile, picture: null, missing: hostile },
                  { title: hostile, picture: picture({ text: hostile, notes: [hostile] }) },
                ],
              },
            ],
            { heading: hostile, id: '"><b>' },
          ),
        ],
      }),
    );
    const page = parse(html);
    expect(page.querySelectorAll('script, img, b b')).toHaveLength(0);
    expect(page.querySelectorAll('[src]')).toHaveLength(0);
    expect(html.split('alert(&quot;1&quot;)').length).toBeGreaterThan(20);
    expect(html).not.toContain('<script');
  });

  it('loads nothing, and has browsers refuse what is not in it', () => {
    const { html } = writeReport(
      report({
        sections: [section([{ kind: 'pictures', pictures: [{ title: 'A', picture: picture() }] }])],
      }),
    );
    expect(html).not.toMatch(/https?:/);
    expect(html).toContain("default-src 'none'");
    for (const image of parse(html).querySelectorAll('image'))
      expect(image.getAttribute('href')).toMatch(/^data:/);
  });

  it('holds each style and each portrait once, however many pictures use them', () => {
    const pictures = [1, 2, 3].map((at) => ({ title: `Picture ${at}`, picture: picture() }));
    const { html } = writeReport(report({ sections: [section([{ kind: 'pictures', pictures }])] }));
    expect(html.split('data:image/png;base64,AAAA')).toHaveLength(2);
    expect(html.split('.client { color')).toHaveLength(2);
    expect(html.split('use href="#portrait-1"')).toHaveLength(4);
  });

  it('numbers the lines of a file, marks one with a word, and can be led to each', () => {
    const lines = ['a', hostile];
    const marked = { line: 8, word: 'failed here' };
    const page = written({ kind: 'source', lines, first: 7, marked, id: 'source-1' });
    expect(page.getElementById('source-1-7')?.textContent).toBe('7a\n');
    const line = page.querySelector('.source .marked');
    expect(line?.id).toBe('source-1-8');
    expect(line?.textContent).toBe(`8${hostile} failed here\n`);
  });

  it('marks parts of a client beside it, whatever its contacts are called', () => {
    const place = { part: 'list', contact: 'a"]{}</style><b>@x' } as const;
    const marks = [{ text: '1, 3', isSo: false, place }];
    const shown = { title: 'Alice', picture: picture(), marks };
    const { html } = writeReport(
      report({ sections: [section([{ kind: 'pictures', pictures: [shown] }])] }),
    );
    const page = parse(html);
    expect(page.querySelector('.frozen.marked.place-1 > .sight.missed')?.textContent).toBe('1, 3');
    expect(html).toContain(
      '[data-contact="a\\22 \\5d \\7b \\7d \\3c \\2f style\\3e \\3c b\\3e @x"]',
    );
    expect(page.querySelectorAll('style')).toHaveLength(3);
  });

  it('lets an address go on in another line before its domain and its dots', () => {
    const page = written({ kind: 'paragraph', text: 'Of alice@contoso.com. Not of 1.5.' });
    expect(page.querySelector('main p')?.innerHTML).toBe(
      'Of alice<wbr>@contoso<wbr>.com. Not of 1.5.',
    );
  });

  it('keeps a short table on one sheet, and a long one with its head on each', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [`Row ${at}`]);
    const table = (count: number, even?: boolean) =>
      written({
        kind: 'table',
        caption: 'A table',
        columns: [{ title: 'What' }],
        rows: rows(count),
        ...(even && { even }),
      }).querySelector('table')?.className;
    expect([table(8), table(9), table(8, true)]).toEqual(['whole', '', 'whole even']);
  });

  it('shows clients inert, with their text and what is not in sight', () => {
    const page = written({ kind: 'pictures', pictures: [{ title: 'Before', picture: picture() }] });
    const figure = page.querySelector('figure');
    expect(figure?.querySelector('[inert][aria-hidden=true] use')).not.toBeNull();
    expect(figure?.textContent).toContain('The client of Alice.');
    expect(figure?.textContent).toContain('14 of 10,000 contacts are in sight.');
  });

  it('says in the place of a picture why there is none', () => {
    const missing = 'Zed cannot sign in.';
    const page = written({
      kind: 'pictures',
      pictures: [{ title: 'After', picture: null, missing }],
    });
    expect(page.querySelector('figure')?.textContent).toContain(missing);
  });

  it('gives tables a caption, column headings that repeat, and row headings', () => {
    const page = written({
      kind: 'table',
      caption: 'Settings',
      columns: [{ title: 'Setting' }, { title: 'Number', number: true }],
      rows: [['DisplayPhoto', '1']],
    });
    const table = page.querySelector('table');
    expect(table?.querySelector('caption')?.textContent).toBe('Settings');
    expect(table?.querySelectorAll('thead th[scope=col]')).toHaveLength(2);
    expect(table?.querySelector('tbody th[scope=row]')?.textContent).toBe('DisplayPhoto');
    expect(table?.querySelector('td.number')?.textContent).toBe('1');
  });

  it('numbers footnotes by section, and the same note once', () => {
    const page = parse(
      writeReport(
        report({
          sections: [
            section([
              {
                kind: 'paragraph',
                text: [{ footnote: 'A' }, { footnote: 'B' }, { footnote: 'A' }],
              },
            ]),
            section([{ kind: 'paragraph', text: [{ footnote: 'C' }] }]),
          ],
        }),
      ).html,
    );
    const [first, second] = page.querySelectorAll('section');
    expect([...(first?.querySelectorAll('p sup') ?? [])].map((sup) => sup.textContent)).toEqual([
      '1',
      '2',
      '1',
    ]);
    expect(first?.querySelector('.footnotes')?.textContent).toBe('1 A2 B');
    expect(second?.querySelector('.footnotes')?.textContent).toBe('1 C');
  });

  it('sets a section beside the one before it where that is asked for', () => {
    const sections = [
      section([], { heading: 'Differences' }),
      section([], { heading: 'Who is hit', beside: true }),
      section([], { heading: 'Settings' }),
    ];
    const page = parse(writeReport(report({ sections })).html);
    const headings = [...page.querySelectorAll('.pair h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Differences', 'Who is hit']);
  });

  it('counts its bytes, and warns of what mail would refuse', () => {
    const { html, bytes, warning } = writeReport(report({ title: 'Größe 😀' }));
    expect(bytes).toBe(new TextEncoder().encode(html).length);
    expect(warning).toBeNull();
    const large = writeReport(report({ answer: 'x'.repeat(reportBudget) }));
    expect(large.warning).toMatch(/7\.0 MB; .*Send it as a \.zip/);
  });
});
