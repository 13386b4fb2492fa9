import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { topicName } from '../../../shared/contract/keys.js';
import type { Report, Section, ShownPicture } from '../../../shared/report/report.js';
import { compareCopy } from '../../emulator/compare/compare-copy.js';
import { beginCopy, type Copy, type PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { settingsAtStart } from '../../emulator/lync-server/organisation-settings.js';
import { differencesSection, listed, sidePictures } from './differences-section.js';
import { doAndUndo } from './do-and-undo.js';
import { evidenceSection } from './evidence.js';
import { pictureOf } from './picture-of.js';
import type { ReportFrame } from './report-frame.js';
import { decidedSettings } from './settings-section.js';
import { undoLines } from './undo-lines.js';

/** A client that a report of the stage shows. */
export interface ClientOnStage {
  readonly sip: string;
  readonly look: PictureLook;
}

/**
 * Clients as they stand, what waits for their next sign-in, and the cmdlets that made the organisation so since it was
 * opened. All is read on copies that begin at once.
 */
export async function stageReport(
  onShow: Deployment,
  clients: readonly ClientOnStage[],
  frame: ReportFrame,
  prepare: PrepareSignIn,
): Promise<Report> {
  const asItIs = onShow.trial();
  const names = clients.map(({ sip }) => onShow.directory.find(sip)?.displayName ?? sip);
  const begun = clients
    .filter(({ sip }) => hasPending(onShow, sip))
    .map(({ sip, look }) => ({
      sip,
      look,
      finish: beginCopy(onShow, { sip, seenBy: null, plan: '' }, prepare),
    }));
  const [now, start] = [onShow.snapshot().serverSettings, settingsAtStart(onShow.directory)];
  const pictures: ShownPicture[] = [];
  for (const [index, { sip, look }] of clients.entries()) {
    // Who changes is shown as they stand beside what comes.
    if (begun.some((each) => each.sip === sip)) continue;
    const policy = settingsEntry(asItIs, sip)?.policy.identity;
    pictures.push({
      title: names[index] ?? sip,
      subtitle: policy === undefined ? 'signed out' : `policy ${policy}`,
      picture: await pictureOf(asItIs, sip, look, `${index + 1}`),
    });
  }
  const pending: (Section | null)[] = [];
  for (const { sip, look, finish } of begun)
    pending.push(...(await pendingSections(await finish(), sip, look)));
  const done = undoLines(start, now);
  const settings = clients.map(({ sip }) => settingsEntry(asItIs, sip)?.settings ?? {});
  const sections: readonly (Section | null)[] = [
    ...pending,
    pictures.length === 0
      ? null
      : {
          heading: `${begun.length === 0 ? 'The clients' : 'Other clients'} as they stand`,
          blocks: [{ kind: 'pictures', pictures }],
        },
    ...settings.map((each, index) => decidedSettings(names[index] ?? '', each)),
    done.length === 0 ? null : doAndUndo(done.join('\n'), start, now),
    evidenceSection(
      settings.flatMap((each) =>
        Object.values(each).flatMap(({ source, rule }) => (source === 'policy' ? [rule] : [])),
      ),
    ),
  ];
  return {
    ...frame.common,
    kind: 'The stage of the emulator',
    title: frame.question ?? `What ${names.length === 1 ? 'does' : 'do'} ${listed(names)} see?`,
    answer: answerOf(names, begun.length, done.length),
    sections: sections.filter((section) => section !== null),
  };
}

const settingsEntry = (deployment: Deployment, sip: string) =>
  deployment.shown(topicName('client/{sip}', sip))?.session;

const hasPending = (deployment: Deployment, sip: string): boolean =>
  (deployment.shown('stage')?.[`client/${sip}`]?.pending ?? null) !== null;

function answerOf(names: readonly string[], pending: number, done: number): string {
  const shown = `${names.length === 1 ? 'One client is' : `${names.length} clients are`} shown as users see ${names.length === 1 ? 'it' : 'them'}.`;
  const changed =
    done === 0
      ? 'Policies are those with which the organisation was opened.'
      : `${done === 1 ? 'One cmdlet' : `${done} cmdlets`} changed the policies since the organisation was opened.`;
  const waits =
    pending === 0
      ? ''
      : ` ${pending === 1 ? 'One client changes' : `${pending} clients change`} at the next sign-in.`;
  return `${shown} ${changed}${waits}`;
}

async function pendingSections(copy: Copy, sip: string, look: PictureLook): Promise<Section[]> {
  const name = copy.before.deployment.directory.find(sip)?.displayName ?? sip;
  const compared = compareCopy(copy, { sip, seenBy: null, plan: '' });
  return [
    {
      heading: `${name}, and what changes at the next sign-in`,
      blocks: [{ kind: 'pictures', pictures: await sidePictures(copy, sip, look) }],
    },
    ...(compared ? [differencesSection(compared, name)] : []),
  ];
}
