import type {
  LayoutView,
  MeView,
  StatusMenuItem,
} from '../../../../shared/contract/views/client.js';
import { type Aspect, both, change, difference, whyOfBoth } from '../aspect.js';
import { pictureWord } from './contacts.js';

const where = 'above the list';
const at = { in: 'window' } as const;

const ownPicture = ({ photo }: MeView, { style }: LayoutView): string =>
  pictureWord(photo, style.value === 'photo tiles');

const labels = (items: readonly StatusMenuItem[]): readonly string[] =>
  items.map(({ label }) => label);

/** What stands above the contact list: note, picture, status, location. */
export const ownCorner: readonly Aspect[] = [
  {
    same: 'own picture',
    find: ({ before: { shown: before }, after: { shown: after } }) => {
      const me = both('me', before, after);
      const layout = both('layout', before, after);
      if (!me || !layout) return [];
      return difference({
        id: 'own-picture',
        title: 'Own picture',
        changes: change(null, ownPicture(me.was, layout.was), ownPicture(me.will, layout.will)),
        ...{ where, at, marks: ['own-picture'] },
        ...whyOfBoth(layout.was.style, layout.will.style),
      });
    },
  },
  {
    same: 'own status',
    find: ({ before, after }) => {
      const me = both('me', before.shown, after.shown);
      if (!me) return [];
      return difference({
        id: 'own-status',
        title: 'Own status',
        changes: change(null, me.was.presence.text, me.will.presence.text),
        ...{ where, at, marks: ['own-status'] },
      });
    },
  },
  {
    same: 'status menu',
    find: ({ before, after }) => {
      const menu = both('status-menu', before.shown, after.shown);
      if (!menu) return [];
      const [was, will] = [labels(menu.was), labels(menu.will)];
      const gone = menu.was.filter(({ label }) => !will.includes(label));
      const come = menu.will.filter(({ label }) => !was.includes(label));
      const { EnableAppearOffline: setting } = before.shown.session?.settings ?? {};
      const { EnableAppearOffline: newSetting } = after.shown.session?.settings ?? {};
      return difference({
        id: 'status-menu',
        title: 'Status menu',
        changes: [
          ...gone.flatMap(({ label }) => change(label, 'there', 'gone')),
          ...come.flatMap(({ label }) => change(label, 'not there', 'there')),
        ],
        ...{ where: 'menu of the own status', at, marks: ['own-status'] },
        ...whyOfBoth(
          gone.find(({ why }) => why)?.why ?? setting,
          come.find(({ why }) => why)?.why ?? newSetting,
        ),
      });
    },
  },
  {
    same: 'own note',
    find: ({ before, after }) => {
      const me = both('me', before.shown, after.shown);
      if (!me) return [];
      const [was, will] = [me.was.note, me.will.note];
      const use = (allowed: boolean): string => (allowed ? 'can be written' : 'cannot be changed');
      return difference({
        id: 'own-note',
        title: 'Own note',
        changes: [
          ...change(null, was.text || 'none', will.text || 'none'),
          ...change(null, use(was.allowed.value), use(will.allowed.value)),
          ...change(
            'former notes offered',
            String(was.history.length),
            String(will.history.length),
          ),
        ],
        ...{ where, at, marks: ['own-note'] },
        ...whyOfBoth(was.allowed, will.allowed),
      });
    },
  },
  {
    same: 'own location',
    find: ({ before, after }) => {
      const me = both('me', before.shown, after.shown);
      if (!me) return [];
      const [was, will] = [me.was.location, me.will.location];
      const told = (shown: boolean): string => (shown ? 'shown to contacts' : 'not shown');
      return difference({
        id: 'own-location',
        title: 'Own location',
        changes: [
          ...change(null, was.text || 'none', will.text || 'none'),
          ...change(null, told(was.shown.value), told(will.shown.value)),
        ],
        ...{ where, at, marks: ['own-location'] },
        ...whyOfBoth(was.shown, will.shown),
      });
    },
  },
];
