import CalendarPane from '../../../renderer/stage/calendar/calendar-pane.js';
import DetectivePane from '../../../renderer/stage/detective/detective-pane.js';
import PresencePane from '../../../renderer/stage/endpoints/presence-pane.js';
import FrontEndsPane from '../../../renderer/stage/front-ends/front-ends-pane.js';
import MessagesPane from '../../../renderer/stage/messages/messages-pane.js';
import TimelinePane from '../../../renderer/stage/timeline/timeline-pane.js';
import type { Command } from '../../../shared/contract/index.js';
import { answerPresence, mailbox, presenceStage } from '../../support/presence-entries.js';
import {
  blockedLink,
  blockedPath,
  fqdn,
  frontEndOf,
  intranetSite,
  registryOf,
  summaryOf,
  urlFilterStage,
} from '../../support/url-filter-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

const dock = { width: 1000, height: 420 };

const answerFilter = (command: Command): unknown => {
  if (command.name === 'message.trace') return blockedPath;
  if (command.name === 'url.explain') return { ...blockedLink, frontEnd: command.frontEnd ?? fqdn };
  return null;
};

const registry = `front-end/${fqdn}/registry` as const;

export const paneStates: readonly ComponentState[] = [
  {
    name: 'presence / devices, forecast, server',
    size: { width: 380, height: 900 },
    draw: onStage(<PresencePane />, presenceStage, answerPresence),
  },
  {
    name: 'presence / calendar',
    size: dock,
    draw: onStage(<CalendarPane />, presenceStage, answerPresence),
  },
  {
    name: 'presence / calendar, empty, EWS unavailable',
    size: dock,
    draw: onStage(<CalendarPane />, {
      ...presenceStage,
      'mailbox/alice@contoso.com': {
        ...mailbox,
        entries: [],
        faults: [{ target: 'ews', kind: 'unavailable', mailbox: null, times: 1, until: null }],
      },
    }),
  },
  {
    name: 'presence / timeline',
    size: dock,
    draw: onStage(<TimelinePane />, presenceStage, answerPresence),
  },
  { name: 'URL filter / no messages', size: dock, draw: onStage(<MessagesPane />, urlFilterStage) },
  {
    name: 'URL filter / the way of a message',
    size: dock,
    draw: onStage(
      <MessagesPane />,
      { ...urlFilterStage, 'message/m1': summaryOf('m1') },
      answerFilter,
    ),
  },
  {
    name: 'URL filter / Front Ends as installed',
    size: dock,
    draw: onStage(<FrontEndsPane />, urlFilterStage, answerFilter),
  },
  {
    name: 'URL filter / Front Ends, restart pending',
    size: dock,
    draw: onStage(
      <FrontEndsPane />,
      {
        ...urlFilterStage,
        'front-ends': [frontEndOf(fqdn, { restartPending: true })],
        [registry]: registryOf([intranetSite('https', true)]),
      },
      answerFilter,
    ),
  },
  {
    name: 'URL filter / detective',
    size: dock,
    draw: onStage(<DetectivePane />, urlFilterStage, answerFilter),
  },
];
