import type {
  OptionsControl,
  OptionsPage,
  OptionsSection,
  OptionsView,
} from '../../../../shared/contract/index.js';
import { effectiveOption } from './effective-option.js';
import type { Option, OptionPage } from './option.js';
import { offeredChoices } from './option.js';
import { optionPages } from './option-pages.js';
import {
  allowedPictureSources,
  type PictureState,
  pictureSourceLabels,
  shapePicturePage,
} from './picture-page.js';
import { type AppliedRule, removal, ruleOf } from './policy-rule.js';
import type { OptionsContext } from './user-settings.js';
import { pictureSources } from './user-settings.js';

type Absent = OptionsView['absent'][number];

/** The whole dialog as one user's policy and choices make it; pure. */
export function shapeOptions(context: OptionsContext, picture: PictureState): OptionsView {
  const present = optionPages.filter((page) => removal(page, context.policy) === null);
  return {
    pages: present.map((page) => shapePage(page, context, picture)),
    absent: absentOptions(context),
  };
}

/** What policy took away of all pages. */
export const absentOptions = (context: OptionsContext): OptionsView['absent'] =>
  optionPages.flatMap((page) => absentOf(page, context));

function shapePage(page: OptionPage, context: OptionsContext, picture: PictureState): OptionsPage {
  const sections = page.sections.map((section): OptionsSection => {
    const present = section.options.filter((option) => removal(option, context.policy) === null);
    return {
      title: section.title,
      controls: present.map((option) => shapeControl(option, context)),
    };
  });
  return {
    id: page.id,
    title: page.title,
    sections: sections.filter(({ controls }) => controls.length > 0),
    picture: page.picture ? shapePicturePage(context, picture) : null,
  };
}

function shapeControl(option: Option, context: OptionsContext): OptionsControl {
  const common = {
    id: option.id,
    label: option.label,
    acts: option.acts ?? false,
    rule: option.rule,
    indent: option.indent ?? false,
  };
  switch (option.kind) {
    case 'static': {
      const text =
        typeof option.text === 'string' ? option.text : (context.facts[option.text.fact] ?? '');
      return { ...common, kind: 'static', text };
    }
    case 'button':
      return { ...common, kind: 'button', enabled: false };
    case 'check': {
      const setting = effectiveOption(option, context);
      return { ...common, kind: 'check', setting: { ...setting, value: setting.value === true } };
    }
    case 'spinner': {
      const setting = effectiveOption(option, context);
      const { minimum, maximum, unit } = option;
      return {
        ...common,
        kind: 'spinner',
        minimum,
        maximum,
        unit,
        setting: { ...setting, value: Number(setting.value) },
      };
    }
    case 'radio':
    case 'select': {
      const setting = effectiveOption(option, context);
      return {
        ...common,
        kind: option.kind,
        choices: offeredChoices(option.choices, context.policy).map(({ value, label }) => ({
          value,
          label,
        })),
        setting: { ...setting, value: String(setting.value) },
      };
    }
    case 'text': {
      const setting = effectiveOption(option, context);
      return {
        ...common,
        kind: 'text',
        maximumLength: option.maximumLength,
        setting: { ...setting, value: String(setting.value) },
      };
    }
  }
}

/** What policy took away: the page, or controls and picture sources of a page that stayed. */
function absentOf(page: OptionPage, { policy }: OptionsContext): readonly Absent[] {
  const pageRemoval = removal(page, policy);
  if (pageRemoval !== null) return [absent(page.title, page, pageRemoval)];
  const controls = page.sections
    .flatMap((section) => section.options)
    .flatMap((option) => {
      const removed = removal(option, policy);
      return removed === null ? [] : [absent(option.label, page, removed)];
    });
  if (!page.picture) return controls;
  const allowed = allowedPictureSources(policy.displayPhoto.value);
  const sources = pictureSources
    .filter((source) => !allowed.includes(source))
    .map((source) => ({
      label: pictureSourceLabels[source],
      page: page.title,
      why: policy.displayPhoto,
    }));
  return [...controls, ...sources];
}

function absent(label: string, page: OptionPage, { rule, value, setting }: AppliedRule): Absent {
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  const why = { ...setting, value: text, locked: true, rule: ruleOf(rule) };
  return { label, page: page.title, why };
}
