import type { Difference } from '../../../../shared/contract/views/copy.js';
import type {
  OptionsControl,
  OptionsPage,
  OptionsView,
} from '../../../../shared/contract/views/options.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import {
  type Aspect,
  both,
  change,
  counted,
  difference,
  valueInWords,
  whyOf,
  whyOfBoth,
} from '../aspect.js';

const controlsOf = ({ sections }: OptionsPage): readonly OptionsControl[] =>
  sections.flatMap(({ controls }) => controls);

const settingOf = (control: OptionsControl | undefined): Effective<unknown> | null =>
  control !== undefined && 'setting' in control ? control.setting : null;

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number, thing: string): string =>
  `${numbers[count] ?? count} ${thing}${count === 1 ? '' : 's'}`;

/** What a page offers, in few words. */
const offers = (page: OptionsPage): string =>
  page.picture === null
    ? inWords(controlsOf(page).length, 'control')
    : inWords(page.picture.choices.length, 'choice');

function controlWords(control: OptionsControl | undefined): string {
  if (control === undefined) return 'not there';
  if (control.kind === 'static') return control.text;
  if (control.kind === 'button') return control.enabled ? 'can be pressed' : 'cannot be pressed';
  const { value, locked } = control.setting;
  const choice =
    'choices' in control ? control.choices.find((each) => each.value === value)?.label : undefined;
  const words = choice ?? valueInWords(value);
  const unit = control.kind === 'spinner' ? ` ${control.unit}` : '';
  return `${words}${unit}${locked ? ', locked' : ''}`;
}

/** Differences of a page that both dialogs have. */
function pageDifference(was: OptionsPage, will: OptionsPage): readonly Difference[] {
  const [former, now] = [byId(was), byId(will)];
  const ids = [...new Set([...former.keys(), ...now.keys()])];
  const changed = ids.filter((id) => controlWords(former.get(id)) !== controlWords(now.get(id)));
  const [first] = changed;
  const [one, other] = [was.picture, will.picture];
  const controls = changed.flatMap((id) => {
    const [before, after] = [former.get(id), now.get(id)];
    return change((after ?? before)?.label ?? id, controlWords(before), controlWords(after));
  });
  const pictures = one && other ? pictureChanges(one, other) : [];
  return difference({
    id: `options/${was.id}`,
    title: `Page ${was.title}`,
    changes: [...pictures, ...controls],
    where: 'Options',
    at: { in: 'options', page: was.id },
    marks: changed.length > 0 && pictures.length === 0 ? changed.map((id) => `option/${id}`) : [],
    ...(first === undefined
      ? whyOfBoth(one?.policy, other?.policy)
      : whyOfBoth(settingOf(former.get(first)), settingOf(now.get(first)))),
  });
}

const byId = (page: OptionsPage) =>
  new Map(controlsOf(page).map((control) => [control.id, control]));

type Picture = NonNullable<OptionsPage['picture']>;

function pictureChanges(was: Picture, will: Picture): Difference['changes'] {
  const chosen = ({ choices }: Picture): string =>
    choices.find((each) => each.chosen)?.label ?? 'none';
  const labels = ({ choices }: Picture): string => choices.map(({ label }) => label).join(', ');
  return [
    ...change('choices', labels(was), labels(will)),
    ...change('chosen', chosen(was), chosen(will)),
    ...change(
      'largest picture',
      `${was.maximumKilobytes.value} KB`,
      `${will.maximumKilobytes.value} KB`,
    ),
    ...change(
      'link to change the corporate picture',
      was.editLink.value ? 'there' : 'not there',
      will.editLink.value ? 'there' : 'not there',
    ),
  ];
}

/** A page that only one dialog has. */
function onlyIn(
  page: OptionsPage,
  missing: OptionsView,
  side: 'before' | 'after',
): readonly Difference[] {
  const absent = missing.absent.find(({ label }) => label === page.title)?.why;
  const there =
    page.picture?.policy ??
    controlsOf(page)
      .map(settingOf)
      .find((each) => each);
  const words = side === 'before' ? [offers(page), 'gone'] : ['not there', offers(page)];
  const [before = '', after = ''] = words;
  return difference({
    id: `options/${page.id}`,
    title: `Page ${page.title}`,
    changes: change(null, before, after),
    where: 'Options',
    at: { in: 'options', page: page.id },
    marks: [],
    before: whyOf(side === 'before' ? there : absent),
    after: whyOf(side === 'before' ? absent : there),
  });
}

/** The Options dialog, page by page. */
export const options: Aspect = {
  same: null,
  find: ({ before, after }) => {
    const dialogs = both('options', before.shown, after.shown);
    if (!dialogs) return [];
    const { was, will } = dialogs;
    const now = new Map(will.pages.map((page) => [page.id, page]));
    const former = new Set(was.pages.map(({ id }) => id));
    return [
      ...was.pages.flatMap((page) => {
        const other = now.get(page.id);
        return other ? pageDifference(page, other) : onlyIn(page, will, 'before');
      }),
      ...will.pages
        .filter(({ id }) => !former.has(id))
        .flatMap((page) => onlyIn(page, was, 'after')),
    ];
  },
};

/** How many pages of Options are alike. */
export function samePages(pages: OptionsView, found: readonly Difference[]): string {
  const differing = new Set(found.map(({ id }) => id));
  const alike = pages.pages.filter(({ id }) => !differing.has(`options/${id}`)).length;
  const isAll = alike === pages.pages.length;
  return isAll ? 'all pages of Options' : `${counted(alike, 'other page')} of Options`;
}
