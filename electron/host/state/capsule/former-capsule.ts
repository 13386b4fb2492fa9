import { capsuleFormat } from '../../../../shared/capsule/capsule-file.js';
import { capsuleSchema } from '../../../../shared/capsule/capsule-schema.js';
import {
  commandSchema,
  type EngineCommand,
  isHostCommand,
  isQuery,
} from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { HappeningKind } from '../../../../shared/contract/log-kinds.js';
import { noticeViewSchema } from '../../../../shared/contract/views/stage.js';
import { clockInstantSchema } from '../../../../shared/lync/clock-range.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { Deployment } from '../../../emulator/deployment/deployment.js';
import type { DeploymentSnapshot } from '../../../emulator/deployment/deployment-snapshot.js';
import { deploymentStateSchema } from '../../../emulator/deployment/deployment-state.js';
import { customStatesSnapshotSchema } from '../../../emulator/deployment/kept-custom-states.js';
import {
  type ExchangeTransport,
  ExchangeUnreachable,
} from '../../../emulator/exchange/web/exchange-transport.js';
import { ExchangeWays } from '../../../emulator/lync-client/calendar/exchange-ways.js';
import type { DeploymentPlace } from '../journal/journaled-deployment.js';
import type { OpenedOrganisation } from '../kept-organisation.js';
import { contentId } from '../storage/content-id.js';

/** The version of capsules that said how an emulator came to be what it was, and not what it was. */
export const formerVersion = 1;

/** Real milliseconds that one of them may take to be carried out. */
const patience = 120_000;

const { organisation, pictures, pace, program, withoutExchange } = capsuleSchema.shape;
const at = clockInstantSchema.transform(toInstant);
const headers = z.record(z.string(), z.string());

const entrySchema = z.union([
  z.object({
    at,
    command: commandSchema.refine(
      (command): command is EngineCommand => !isHostCommand(command) && !isQuery(command),
      'a command that people gave in a client or on the stage',
    ),
    prepared: z
      .object({
        download: z
          .union([
            z.object({
              ok: z.literal(true),
              url: z.string(),
              photo: z.object({ id: z.string(), sizeBytes: z.int() }),
            }),
            z.object({ ok: z.literal(false), reason: z.string() }),
          ])
          .exactOptional(),
        customStates: z
          .object({ url: z.string(), file: customStatesSnapshotSchema.valueType })
          .exactOptional(),
      })
      .exactOptional(),
    stoppedAt: at.optional(),
  }),
  z.object({
    at,
    report: z.object({
      // Its version wrote no other.
      kind: z.string() as unknown as z.ZodType<HappeningKind>,
      text: z.string(),
      notice: noticeViewSchema.optional(),
    }),
  }),
  z.object({
    at,
    request: z.object({
      method: z.enum(['GET', 'POST']),
      url: z.string(),
      headers,
      body: z.string(),
    }),
    ewsUrl: z.string(),
  }),
]);

const answerSchema = z.object({
  at,
  request: z.string(),
  outcome: z.union([
    z.object({ response: z.object({ status: z.int(), headers, body: z.string() }) }),
    z.object({
      unreachable: z.enum(['name', 'connection', 'timeout', 'certificate', 'answer']),
      reason: z.string(),
    }),
  ]),
});

/** A capsule of version 0.1.0: what an emulator began with, and all that reached it since. */
export const formerCapsuleSchema = z.object({
  format: z.literal(capsuleFormat),
  formatVersion: z.literal(formerVersion),
  program,
  organisation,
  beginning: z.object({
    state: deploymentStateSchema.nullable(),
    customStates: customStatesSnapshotSchema,
  }),
  journal: z.array(entrySchema).max(50_000),
  exchangeAnswers: z.array(answerSchema).max(50_000),
  withoutExchange,
  reached: at,
  pace,
  pictures,
});
export type FormerCapsule = z.output<typeof formerCapsuleSchema>;

/**
 * Carries out what the capsule says, by the rules of this version, which may come to something else than it was.
 * @throws {CommandError} `refused` when time runs backwards in it, or it takes too long
 */
export async function carryOut(
  { beginning, journal, exchangeAnswers, reached }: FormerCapsule,
  { directory, kept }: OpenedOrganisation,
  place: DeploymentPlace,
): Promise<DeploymentSnapshot> {
  const deadline = performance.now() + patience;
  const deployment: Deployment = new Deployment({
    directory,
    organisationFile: kept?.fileName ?? null,
    ...beginning,
    webPictures: place.pictures,
    exchangeWays: new ExchangeWays(() => answering(exchangeAnswers, () => deployment.now())),
    host: place.host,
    rate: 0,
    breathe: () => {
      if (performance.now() < deadline) return place.breathe();
      return Promise.reject(new CommandError('refused', 'It takes too long to be carried out.'));
    },
  });
  const passTo = async (time: Instant): Promise<void> => {
    if (time < deployment.now())
      throw new CommandError(
        'refused',
        `Something is said to happen at ${time}, when the clock already stands at ${deployment.now()}.`,
      );
    if (time > deployment.now()) await deployment.advanceTo(time);
  };
  for (const entry of journal) {
    await passTo(entry.at);
    await place.breathe();
    await carryOutEntry(entry, deployment, deadline);
  }
  await passTo(reached);
  return deployment.snapshot();
}

async function carryOutEntry(
  entry: FormerCapsule['journal'][number],
  deployment: Deployment,
  deadline: number,
): Promise<void> {
  if ('report' in entry) {
    const { kind, text, notice } = entry.report;
    deployment.report(kind, text);
    if (notice) deployment.notices.show(notice);
    return;
  }
  try {
    if ('request' in entry) deployment.exchange.handle(entry.request, entry.ewsUrl);
    else {
      const { command, prepared, stoppedAt: stopAt } = entry;
      await deployment.execute(command, { ...prepared, ...(stopAt !== undefined && { stopAt }) });
    }
  } catch (error) {
    // What failed fails again, and has left the same in the log.
    if (performance.now() >= deadline) throw error;
  }
}

/** What a real Exchange answered then, to the same request at the same moment. */
function answering(
  answers: FormerCapsule['exchangeAnswers'],
  now: () => Instant,
): ExchangeTransport {
  const left = [...answers];
  return async ({ method, url, headers, body }) => {
    const request = contentId(JSON.stringify([method, url, headers, body]));
    const index = left.findIndex((answer) => answer.at === now() && answer.request === request);
    const [answer] = index < 0 ? [] : left.splice(index, 1);
    if (answer === undefined)
      throw new ExchangeUnreachable('connection', 'The capsule has no answer of it.');
    const { outcome } = answer;
    if ('response' in outcome) return outcome.response;
    throw new ExchangeUnreachable(outcome.unreachable, outcome.reason);
  };
}
