import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { topicName } from '../../../shared/contract/keys.js';
import type { Difference, DifferencesView } from '../../../shared/contract/views/copy.js';
import type { Piece, Section, ShownPicture, Words } from '../../../shared/report/report.js';
import type { Copy } from '../../emulator/compare/make-copy.js';
import { pictureOf } from './picture-of.js';

/** The client of a person on both sides of a copy; where there is none, why. */
export const sidePictures = async (
  copy: Copy,
  viewer: string,
  look: PictureLook,
): Promise<readonly ShownPicture[]> => [
  await side(copy, 'before', 'Before', viewer, look),
  await side(copy, 'after', 'After', viewer, look),
];

async function side(
  copy: Copy,
  which: 'before' | 'after',
  title: string,
  viewer: string,
  look: PictureLook,
): Promise<ShownPicture> {
  const { deployment, refusals } = copy[which];
  const missing = refusals[viewer];
  if (missing !== undefined) return { title, picture: null, missing };
  const policy = sessionOn(copy, which, viewer)?.policy.identity;
  return {
    title,
    ...(policy !== undefined && { subtitle: `policy ${policy}` }),
    picture: await pictureOf(
      deployment,
      viewer,
      look,
      `${which}-${viewer.replace(/[^a-z0-9]/g, '-')}`,
    ),
  };
}

/** What sign-in brought somebody on one side. */
export const sessionOn = (copy: Copy, which: 'before' | 'after', sip: string) =>
  copy[which].deployment.shown(topicName('client/{sip}', sip))?.session;

/** Differences as a numbered list, and what is the same. */
export function differencesSection(
  { differences, others, same }: DifferencesView,
  name: string,
): Section {
  const all = [...differences, ...others];
  return {
    heading: 'Differences',
    blocks: [
      all.length === 0
        ? { kind: 'paragraph', text: `Nothing that ${name} sees is otherwise.` }
        : { kind: 'list', ordered: true, items: all.map(differenceInWords) },
      ...(same.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              look: 'quiet',
              text: `The same in both: ${same.join(', ')}.`,
            } as const,
          ]),
    ],
  };
}

function differenceInWords({ title, changes, where, after, before }: Difference): Words {
  const told = changes.map(
    ({ what, before: was, after: will }) => `${what === null ? '' : `${what}: `}${was} → ${will}`,
  );
  const reason = after?.reason ?? before?.reason;
  const why: readonly Piece[] = reason === undefined ? [] : ['\n', { quiet: reason }];
  return [{ strong: title }, `: ${told.join('; ')} (${where}).`, ...why];
}

const mostListed = 4;

/** `A, B, C, D and 2 more`. */
export function listed(texts: readonly string[]): string {
  const told = texts.slice(0, mostListed);
  const left = texts.length - told.length;
  const last = left > 0 ? `${left} more` : told.pop();
  return told.length === 0 ? (last ?? '') : `${told.join(', ')} and ${last}`;
}
