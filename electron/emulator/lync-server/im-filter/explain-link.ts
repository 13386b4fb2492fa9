import type {
  DetectiveStepId,
  DetectiveView,
} from '../../../../shared/contract/views/front-end.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { FrontEnd } from '../front-ends/front-end.js';
import type { DetectiveAnswer } from './explain-intranet.js';
import { explainIntranet } from './explain-intranet.js';
import type { FilterRules } from './filter-rules.js';
import { mostLinks } from './filter-rules.js';
import { findLinks } from './find-links.js';
import { blockedExtension, linkTarget } from './link-target.js';

const questions = (): Readonly<Record<DetectiveStepId, string>> => ({
  filter: 'Is the filter on for the sender?',
  prefix: 'Does it begin with a prefix of the list?',
  'file-extension': 'Does it lead to a file of a blocked type?',
  'ignore-local': 'Are links in the Local intranet spared?',
  account: 'Whose zones count?',
  key: 'Does a key of that account name the host?',
  protocol: 'Has the key a value for the protocol?',
  zone: 'Which zone is it?',
  'read-at-start': 'Did the service read that at its last start?',
  'link-count': `Are more than ${mostLinks.toLocaleString('en')} links left in the message?`,
  action: 'What is done with links that are not spared?',
});

interface Conclusion {
  readonly verdict: DetectiveView['verdict'];
  readonly decidedBy: DetectiveStepId;
}

export interface LinkExplanation {
  readonly url: string;
  readonly rules: FilterRules;
  readonly frontEnd: FrontEnd;
  /** Links of the message that are not spared. */
  readonly linkCount: number;
  readonly timeText: (at: Instant) => string;
}

/**
 * Answers the questions on the way of a link through the filter, in order, until the matter is settled. Where a link
 * is not spared, the question decides that kept it from being so; the number of links and the action are still asked,
 * and decide where they alone are the reason.
 * Follows `url-filter/extension-first`, `url-filter/ignore-local`.
 */
export function explainLink(explanation: LinkExplanation): DetectiveView {
  const answers = new Map<DetectiveStepId, DetectiveAnswer>();
  const asking = ask(explanation);
  let next = asking.next();
  for (; next.done !== true; next = asking.next()) answers.set(next.value.id, next.value);
  const { verdict, decidedBy } = next.value;
  // The order of the questions is the order in which they are asked.
  const asked = questions();
  const ids = Object.keys(asked) as readonly DetectiveStepId[];
  return {
    url: explanation.url,
    frontEnd: explanation.frontEnd.fqdn,
    steps: ids.map((id) => {
      const given = answers.get(id);
      const outcome = id === decidedBy ? 'decides' : given ? 'continues' : 'not-reached';
      const { answer = '', evidence = '' } = given ?? {};
      return { id, question: asked[id], answer, outcome, evidence };
    }),
    verdict,
    decidedBy,
  };
}

function* ask(explanation: LinkExplanation): Generator<DetectiveAnswer, Conclusion> {
  const { url, rules, frontEnd, linkCount, timeText } = explanation;
  const parameter = (name: string): string => `IM filter configuration ${rules.identity}: ${name}`;

  const on = rules.enabled ? 'Yes.' : 'No. Messages pass untouched.';
  yield { id: 'filter', answer: on, evidence: parameter('Enabled') };
  if (!rules.enabled) return { verdict: 'passes', decidedBy: 'filter' };

  const [link] = findLinks(url, rules.prefixes).filter(({ start }) => start === 0);
  const prefix = link ? `Yes: ${link.prefix}` : 'No. For the filter it is no link.';
  yield { id: 'prefix', answer: prefix, evidence: parameter('Prefixes') };
  if (link === undefined) return { verdict: 'passes', decidedBy: 'prefix' };

  yield askFile(link.url, rules);
  if (isBlockedFile(link.url, rules)) return { verdict: 'blocked', decidedBy: 'file-extension' };

  const spared = rules.ignoreLocal ? 'Yes.' : 'No. They are treated as all others.';
  yield { id: 'ignore-local', answer: spared, evidence: parameter('IgnoreLocal') };
  let keptBy: DetectiveStepId = 'ignore-local';
  if (rules.ignoreLocal) {
    const intranet = explainIntranet(link.url, frontEnd, timeText);
    yield* intranet.answers;
    if (intranet.exempt) return { verdict: 'exempt', decidedBy: intranet.decidedBy };
    keptBy = intranet.decidedBy;
  }

  const isTooMany = linkCount > mostLinks;
  const count = linkCount === 1 ? '1 link' : `${linkCount.toLocaleString('en')} links`;
  const refused = isTooMany ? `Yes: ${count}. The message is refused.` : `No: ${count}.`;
  yield { id: 'link-count', answer: refused, evidence: 'Set-CsImFilterConfiguration: -Action' };
  if (isTooMany) return { verdict: 'blocked', decidedBy: 'link-count' };

  const { verdict, answer, decidingParameter } = actionOf(rules);
  yield { id: 'action', answer, evidence: parameter(decidingParameter) };
  return { verdict, decidedBy: verdict === 'passes' ? 'action' : keptBy };
}

const isBlockedFile = (url: string, { blockFileExtension, extensions }: FilterRules): boolean =>
  blockFileExtension && blockedExtension(linkTarget(url), extensions) !== null;

function askFile(url: string, rules: FilterRules): DetectiveAnswer {
  const id = 'file-extension';
  const evidence = `IM filter configuration ${rules.identity}: BlockFileExtension`;
  if (!rules.blockFileExtension)
    return { id, answer: 'Nobody asks: BlockFileExtension is False.', evidence };
  const list = `${evidence}; file transfer filter configuration ${rules.fileFilter}: Extensions`;
  if (rules.extensionsUnused !== null)
    return {
      id,
      answer: `No. The list of types is unused: ${rules.extensionsUnused}.`,
      evidence: list,
    };
  const extension = blockedExtension(linkTarget(url), rules.extensions);
  const answer = extension === null ? 'No.' : `Yes: ${extension}. The message is refused.`;
  return { id, answer, evidence: list };
}

function actionOf(rules: FilterRules): {
  readonly verdict: DetectiveView['verdict'];
  readonly answer: string;
  readonly decidingParameter: string;
} {
  switch (rules.action) {
    case 'Block':
      return {
        verdict: 'blocked',
        answer: 'Block: the message is refused.',
        decidingParameter: 'Action',
      };
    case 'Allow':
      return {
        verdict: 'defused',
        answer: 'Allow: an underscore before the link makes it inactive.',
        decidingParameter: 'Action',
      };
    case 'Warn':
      return rules.warnMessage === null
        ? {
            verdict: 'passes',
            answer: 'Warn, but WarnMessage is empty: the message passes untouched.',
            decidingParameter: 'WarnMessage',
          }
        : {
            verdict: 'warned',
            answer: 'Warn: WarnMessage is put before the message, and the link stays active.',
            decidingParameter: 'Action',
          };
  }
}
