import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { alice } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

/** What a browser zoom of 200 % leaves of 1280 x 720. */
const zoomed = { width: 640, height: 360 } as const;

/**
 * What a reader of this width cannot use: whatever scrolls both ways, is wider than the window, or holds a control that
 * no scrolling brings into sight.
 */
const troubleIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const nameOf = (element: Element): string => {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `${element.tagName.toLowerCase()} "${words.trim().slice(0, 40)}"`;
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
      // A link past the head comes into sight when it has the keyboard; clients are scrolled by themselves.
      element.closest('[inert], [aria-hidden=true], [data-client-window], a[href^="#"]') === null;
    const scrolls = (element: Element, way: 'overflowX' | 'overflowY'): boolean =>
      /auto|scroll/.test(getComputedStyle(element)[way]);
    const trouble: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) trouble.push(`The page is ${scrollWidth} wide.`);
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element)) continue;
      const wide = scrolls(element, 'overflowX') && element.scrollWidth > element.clientWidth + 1;
      const high = scrolls(element, 'overflowY') && element.scrollHeight > element.clientHeight + 1;
      if (wide && high) trouble.push(`${nameOf(element)} scrolls both ways.`);
    }
    const controls = document.body.querySelectorAll(
      'button, a[href], input, select, textarea, summary, [role=option], [role=tab], [role=gridcell]',
    );
    for (const control of controls) {
      if (!isShown(control)) continue;
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      if (left < -1 || right > window.innerWidth + 1)
        trouble.push(`${nameOf(control)} is cut at the side.`);
      if (top > window.innerHeight - 4 || bottom < 4)
        trouble.push(`${nameOf(control)} cannot be brought into sight.`);
    }
    return [...new Set(trouble)];
  });

const plan = encodeURIComponent('Set-CsClientPolicy -DisplayPhoto NoPhoto');

/** The screens, by the fragments of their addresses, each with a control that is there when all of it is. */
const screens: readonly (readonly [shown: string, fragment: string, control: RegExp])[] = [
  [
    'Before and after',
    `page=compare&person=${alice.sip}&target=plan&plan=${plan}`,
    /^Difference 1 of/,
  ],
  ['Who sees what', `page=visibility&person=${alice.sip}`, /^Print/],
  ['the privacy sheet', `page=privacy-sheet&person=${alice.sip}`, /^Check again/],
  ['Sources and conflicts', 'page=sources', /^Print/],
  ['the interval planner', 'page=planner', /./],
  ['What would it do', 'page=what-if', /./],
  ['the resultant policy', `page=policy&person=${alice.sip}`, /./],
  ['the help', 'page=help', /./],
  ['the import of an estate', 'page=import', /./],
  ['the presenter', 'page=present', /^Begin/],
];

test('every screen can be used at 200 % zoom', async ({ emulator }) => {
  test.slow();
  const page = await emulator.stage();
  await new StagePage(page).shell.ready();
  const [address] = page.url().split('#');
  const opening = page.getByText('Opening…');
  await page.setViewportSize(zoomed);
  await expectUsable(page, 'the stage');
  for (const [shown, fragment, control] of screens) {
    await page.goto(`${address}#${fragment}`);
    await expect(
      page.getByRole('main').getByRole('button', { name: control }).first(),
    ).toBeAttached();
    await expect(opening).toHaveCount(0);
    await expectUsable(page, shown);
  }
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectUsable(page, 'the palette');
  await page.keyboard.press('Escape');
  await page.goto(`${address}#`);
  const policies = page.getByRole('button', { name: 'Guide and policies' });
  await policies.press('Enter');
  for (const tab of ['Policies', 'Presence', 'Stories']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectUsable(page, tab);
  }
});

const expectUsable = (page: Page, shown: string): Promise<void> =>
  expect.poll(() => troubleIn(page), shown).toEqual([]);
