import { describe, expect, it } from 'vitest';
import { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { EwsService } from '../../../../electron/emulator/exchange/ews/ews-service.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../../../electron/emulator/exchange/web/exchange-transport.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { faultKinds, faultTargets } from '../../../../shared/lync/exchange-faults.js';
import { exchangeVersions } from '../../../../shared/lync/mailbox.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { generateOrganisation, generator } from '../../../support/generate-organisation.js';
import { viewDigest } from '../../../support/view-digest.js';

const people = 8;
const hours = 40;

function open(): Deployment {
  const text = JSON.stringify(generateOrganisation({ people, seed: 1 }));
  return new Deployment({
    directory: openDirectory({ fileName: 'course.json', text, folder: null }),
    organisationFile: 'course.json',
    state: null,
    webPictures: { read: () => null },
    host: { kind: 'memory', dataFolder: null, version: '' },
    rate: 0,
  });
}

/** Nothing of it is the same object as before. */
const copied = ({ status, headers, body }: ExchangeResponse): ExchangeResponse => ({
  status,
  headers: { ...headers },
  body: [...body].join(''),
});

/** Has each answer of Web Services worked out anew, and handed over as a network would. */
function answerAfresh(deployment: Deployment): { readonly asked: () => number } {
  const { exchange } = deployment;
  const handle = exchange.handle.bind(exchange);
  let asked = 0;
  exchange.handle = (request: ExchangeRequest, ewsUrl?: string) => {
    const answer = handle(request, ewsUrl);
    const isOfEws = answer.status === 200 && /\/ews\//i.test(request.url);
    if (!isOfEws || !answer.body.endsWith('</s:Envelope>')) return copied(answer);
    asked += 1;
    return copied(new EwsService(exchange.mailboxes, () => deployment.now()).answer(request));
  };
  return { asked: () => asked };
}

const localText = (instant: number): string => new Date(instant).toISOString().slice(0, 19);

/** Something that an operator or a user may do, by chance; some of it is refused. */
function anyCommand(next: () => number, now: number): EngineCommand {
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[next() % list.length] as T;
  const sip = `person${next() % people}@contoso.com`;
  const start = localText(now + (next() % 600) * 60_000);
  const end = localText(now + (600 + (next() % 600)) * 60_000);
  const choices: readonly (() => EngineCommand)[] = [
    () => ({ name: 'exchange.add-entry', mailbox: sip, subject: `S${next() % 9}`, start, end }),
    () => ({ name: 'exchange.remove-entry', mailbox: sip, entry: `c${1 + (next() % 4)}` }),
    () => ({ name: 'exchange.change-entry', mailbox: sip, entry: 'c1', subject: 'Moved', end }),
    () => ({
      name: 'exchange.set-fault',
      target: pick(faultTargets),
      kind: pick(faultKinds),
      times: 1 + (next() % 9),
      ...(next() % 2 === 0 && { mailbox: sip }),
    }),
    () => ({ name: 'exchange.clear-faults' }),
    () => ({ name: 'exchange.set-mailbox', mailbox: sip, version: pick(exchangeVersions) }),
    () => ({
      name: 'exchange.set-mailbox',
      mailbox: sip,
      smtpAddress: `x${next() % 5}@contoso.com`,
    }),
    () => ({
      name: 'exchange.set-mailbox',
      mailbox: sip,
      automaticReplies: { state: pick(['enabled', 'disabled', 'scheduled']), start, end },
    }),
    () => ({ name: 'clock.sleep', sip, duration: '01:07:00', passing: '00:01:00' }),
    () => ({ name: 'client.sign-out', sip }),
    () => ({ name: 'client.sign-in', sip }),
  ];
  return pick(choices)();
}

const failing: EngineCommand = {
  name: 'exchange.set-fault',
  target: 'ews',
  kind: 'unavailable',
  times: 3,
};

/** A course of two days; the log as it was written, whatever is kept of it, and what is shown in the end. */
async function play(deployment: Deployment, seed: number, look: () => void): Promise<string> {
  const next = generator(seed);
  const execute = (command: EngineCommand) =>
    deployment.execute(command, {}).catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
    });
  for (const { sip } of deployment.directory.employees())
    await execute({ name: 'client.sign-in', sip });
  for (let hour = 0; hour < hours; hour += 1) {
    await execute(hour === 3 ? failing : anyCommand(next, deployment.now()));
    await deployment.advanceTo(toInstant(deployment.now() + 3_600_000));
    if (hour === hours / 2) look();
  }
  return JSON.stringify([deployment.log.entries(), viewDigest(deployment), deployment.snapshot()]);
}

describe('answers that Exchange gives again', () => {
  it.each([1, 2, 3, 4, 5])(
    'leave log, views and state as answers worked out anew (%i)',
    async (seed) => {
      const [one, other] = [open(), open()];
      const { asked } = answerAfresh(other);
      const looks = () => void one.topic('stage')?.snapshot();
      expect(await play(one, seed, looks)).toBe(await play(other, seed, () => {}));
      expect(asked()).toBeGreaterThan(hours * people);
      expect(one.log.entries().some(({ kind }) => kind === 'calendar.poll-failed')).toBe(true);
    },
  );
});
