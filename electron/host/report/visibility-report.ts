import { type Visibility, visibilityGroups } from '../../../shared/contract/views/visibility.js';
import { ruleById } from '../../../shared/reference/rules.js';
import type { Report, Section, Words } from '../../../shared/report/report.js';
import { cellText, groupNames } from '../../../shared/visibility/words.js';
import { evidenceSection } from './evidence.js';
import type { ReportFrame } from './report-frame.js';

/** Who sees what of a person, as a page to leave behind. */
export function visibilityReport(visibility: Visibility, frame: ReportFrame): Report {
  const { displayName, columns, rows, switches, onCopy, waiting, status, policy } = visibility;
  const tried = switches.filter(({ isSwitched }) => isSwitched);
  const changed = rows.flatMap(({ cells }) => cells.filter(({ before }) => before !== null)).length;
  const evidence = evidenceSection(rows.flatMap(({ cells }) => cells.map(({ rule }) => rule)));
  const sections: readonly (Section | null)[] = [
    ...(tried.length === 0
      ? []
      : [
          {
            heading: 'Tried on a copy',
            blocks: tried.map(
              ({ label, isOn, changed: cells }) =>
                ({
                  kind: 'paragraph',
                  text: `${label}: ${isOn ? 'on → off' : 'off → on'}, ${cells} cells differ.`,
                }) as const,
            ),
          },
        ]),
    ...visibilityGroups.map((group): Section | null => {
      const ofGroup = rows.filter((row) => row.group === group);
      if (ofGroup.length === 0) return null;
      return {
        heading: groupNames[group],
        blocks: [
          {
            kind: 'table',
            caption: `${groupNames[group]} of ${displayName}`,
            hideCaption: true,
            even: true,
            columns: [{ title: 'What is seen' }, ...columns.map(({ label }) => ({ title: label }))],
            rows: ofGroup.map(({ label, cells }) => [
              label,
              ...cells.map((cell): Words => {
                const conflict = ruleById(cell.rule)?.otherwise?.map(({ statement }) => statement);
                return [
                  ...(cell.before ? [{ quiet: `${cellText(cell.before)} → ` }] : []),
                  cell.before ? { strong: cellText(cell) } : cellText(cell),
                  ...(cell.directory ? [{ quiet: ' d' }] : []),
                  ...(cell.disputed && conflict
                    ? [{ footnote: `Documents disagree: ${conflict.join(' ')}` }]
                    : []),
                ];
              }),
            ]),
          },
        ],
      };
    }),
    {
      heading: 'How to read it',
      blocks: [
        {
          kind: 'paragraph',
          look: 'quiet',
          text: '“none set”: it would be seen, and nothing is there. “d”: from the directory, so for the whole company.',
        },
      ],
    },
    evidence,
  ];
  return {
    ...frame.common,
    dense: true,
    kind: onCopy ? 'Who sees what, tried on a copy' : 'Who sees what',
    title: frame.question ?? `Who sees what of ${displayName}?`,
    answer: `${displayName} is ${status}${policy === '' ? '' : ` and governed by ${policy}`}.${onCopy ? ` On the copy ${changed} cells differ${waiting === 0 ? '' : `, ${waiting} of them by the next sign-in alone, for which a change waits`}; nothing was changed on the stage.` : ''}`,
    sections: sections.filter((section) => section !== null),
  };
}
