import type { ImportReport } from '../../../../shared/organisation/import-report.js';
import { laterVersionOf } from '../../../../shared/policy/later-parameters.js';

type Read = ImportReport['read'][number];

/** What kinds of an estate are called where they are counted, one of them and several. */
const words: Readonly<Record<Read['kind'], readonly [one: string, several: string]>> = {
  people: ['person', 'people'],
  'people-who-cannot-sign-in': ['of them cannot sign in', 'of them cannot sign in'],
  'directory-entries': ['entry of Active Directory', 'entries of Active Directory'],
  photos: ['picture', 'pictures'],
  'client-policies': ['client policy', 'client policies'],
  'presence-policies': ['presence policy', 'presence policies'],
  'privacy-configurations': ['privacy configuration', 'privacy configurations'],
  'user-services-configurations': ['user services configuration', 'user services configurations'],
  'im-filters': ['IM filter', 'IM filters'],
  'file-transfer-filters': ['file transfer filter', 'file transfer filters'],
  sites: ['site', 'sites'],
  pools: ['pool', 'pools'],
  computers: ['computer', 'computers'],
  'front-end-registries': ['registry file', 'registry files'],
};

const outcomes = {
  complete: 'Everything that was brought was read.',
  partial: 'The import is partial: not everything was read. See "Not read" below.',
  failed: 'Nothing can be opened: there is nobody in what was read.',
} as const;

/** Rows of a list that are printed; `--json` has more. */
const mostRows = 50;

/** An import report as lines of text. */
export function describeReport(report: ImportReport): readonly string[] {
  const { outcome, files, bytes, read, notRead, kept, assumed, repaired, conflicts, leftOut } =
    report;
  return [
    outcomes[outcome],
    `${files} ${files === 1 ? 'file' : 'files'}, ${bytes} bytes.`,
    ...section('Read', { total: read.length, first: read }, (row) => {
      const { kind, objects, recognisedAs, files: from } = row;
      return `${objects} ${words[kind][objects === 1 ? 0 : 1]} (${recognisedAs}; ${from.slice(0, 3).join(', ')}${from.length > 3 ? ', …' : ''})`;
    }),
    ...section('Not read', notRead, ({ file, line, object, property, why }) => {
      const place = line === null ? file : `${file}:${line}`;
      return `${[place, object, property].filter((part) => part !== null).join(', ')}: ${why}`;
    }),
    ...section('Dumps that disagree', conflicts, ({ what, objects, sides, chosen, rule }) => {
      const all = sides.map(
        ({ value, file }, index) => `${value} (${file})${index === chosen ? ', which holds' : ''}`,
      );
      return `${what}${objects > 1 ? ` and of ${objects - 1} more` : ''}: ${all.join('; ')}. ${rule}`;
    }),
    ...section('Assumed', assumed, ({ what, why }) => `${what}. ${why}`),
    ...section(
      'Properties of later versions, kept and shown, without effect',
      kept,
      ({ property, noun, objects }) => {
        const version = laterVersionOf(property);
        return `${property} of ${noun}, on ${objects}${version ? ` (since ${version})` : ''}`;
      },
    ),
    ...section('Set right', repaired, ({ what, times }) => `${what} (${times} times)`),
    ...section('Left out', leftOut, ({ who, why }) => `${who}: ${why}`),
  ];
}

function section<Row>(
  title: string,
  { total, first }: { readonly total: number; readonly first: readonly Row[] },
  describe: (row: Row) => string,
): readonly string[] {
  if (total === 0) return [];
  const rows = first.slice(0, mostRows);
  const more = total - rows.length;
  return [
    '',
    `${title}:`,
    ...rows.map((row) => `  ${describe(row)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
