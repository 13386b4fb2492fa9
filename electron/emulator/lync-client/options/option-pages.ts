import {
  isSettable,
  type Option,
  type OptionPage,
  type SettableOption,
  type WrittenPage,
} from './option.js';
import { alertsPage } from './pages/alerts-page.js';
import { audioDevicePage } from './pages/audio-device-page.js';
import { fileSavingPage } from './pages/file-saving-page.js';
import { generalPage } from './pages/general-page.js';
import { myPicturePage } from './pages/my-picture-page.js';
import { personalPage } from './pages/personal-page.js';
import { phonesPage } from './pages/phones-page.js';
import { ringtonesAndSoundsPage } from './pages/ringtones-and-sounds-page.js';
import { statusPage } from './pages/status-page.js';
import { videoDevicePage } from './pages/video-device-page.js';

const pages = [
  generalPage,
  personalPage,
  statusPage,
  myPicturePage,
  phonesPage,
  alertsPage,
  ringtonesAndSoundsPage,
  audioDevicePage,
  videoDevicePage,
  fileSavingPage,
] as const;

type KnownOption = (typeof pages)[number]['sections'][number]['options'][number];

/** The id of an option of the given kind; a misspelt one does not compile. */
export type OptionId<Kind extends SettableOption['kind'] = SettableOption['kind']> = Extract<
  KnownOption,
  { readonly kind: Kind }
>['id'];

/** The pages of "Lync - Options", in the order of its page list. */
export const optionPages: readonly OptionPage[] = pages.map(
  ({ rule: pageRule = 'options/not-on-record', ...page }: WrittenPage) => ({
    ...page,
    sections: page.sections.map(({ title, options }) => ({
      title,
      options: options.map(({ rule = pageRule, ...option }) => ({ ...option, rule })),
    })),
  }),
);

const settable: ReadonlyMap<string, SettableOption> = new Map(
  optionPages
    .flatMap((page): readonly Option[] => page.sections.flatMap((section) => section.options))
    .filter(isSettable)
    .map((option) => [option.id, option]),
);

/** The option of that id that holds a value, if there is one. */
export function findOption(id: string): SettableOption | undefined {
  return settable.get(id);
}
