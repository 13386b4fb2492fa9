import { z } from 'zod';
import { clockInstantSchema } from '../lync/clock-range.js';

/** What a capsule calls itself. */
export const capsuleFormat = 'lync-client-emulator/capsule';

/** The version this program writes and the only one it reads. */
export const capsuleVersion = 1;

const instant = clockInstantSchema.meta({
  description: 'Milliseconds since 1970-01-01T00:00:00Z on the virtual clock.',
});

const address = z.string().min(1).max(320);
const contentName = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');

/** Bytes of a picture; twice the largest that anything takes. */
const picture = z
  .base64()
  .max(512 * 1024)
  .meta({ description: 'A JPEG or PNG.' });

const photoPath = z.string().min(1).max(260);

const organisation = z
  .strictObject({
    fileName: z.string().max(500).nullable().meta({ description: 'null for the built-in sample.' }),
    text: z.string().meta({ description: 'An organisation file of the published format.' }),
    photos: z
      .record(photoPath, picture)
      .meta({ description: 'The picture files that the organisation names, by their paths.' }),
  })
  .meta({ description: 'The organisation, with all that lies beside its file.' });

const customStatesFile = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), text: z.string().max(128 * 1024) }),
  z.strictObject({ ok: z.literal(false), reason: z.string().max(2000) }),
]);

const beginning = z
  .strictObject({
    state: z.record(z.string(), z.unknown()).nullable().meta({
      description: 'What the run went on from, as state.json has it; null for a first start.',
    }),
    customStates: z
      .record(z.string().max(2048), customStatesFile)
      .meta({ description: 'Files of custom states at the start, by their addresses.' }),
  })
  .meta({ description: 'What the run began with, beside the organisation.' });

const download = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    url: z.string().max(2048),
    photo: z.strictObject({ id: contentName, sizeBytes: z.int().nonnegative() }),
  }),
  z.strictObject({ ok: z.literal(false), reason: z.string().max(2000) }),
]);

const prepared = z
  .strictObject({
    download: download.optional(),
    customStates: z.strictObject({ url: z.string().max(2048), file: customStatesFile }).optional(),
  })
  .meta({ description: 'What outside work for the command came to.' });

const notice = z.strictObject({
  id: z.string().max(100),
  severity: z.enum(['information', 'warning', 'error']),
  title: z.string().max(500),
  text: z.string().max(10_000),
  dismissible: z.boolean(),
});

const headers = z.record(z.string().max(200), z.string().max(16_384));

const entry = z
  .union([
    z.strictObject({
      at: instant,
      command: z
        .looseObject({ name: z.string().max(100) })
        .meta({ description: 'A command of the contract.' }),
      prepared: prepared.optional(),
      stoppedAt: instant
        .optional()
        .meta({ description: 'Where the run that it began was stopped.' }),
    }),
    z.strictObject({
      at: instant,
      report: z.strictObject({
        kind: z.string().max(100),
        text: z.string().max(10_000),
        notice: notice.optional(),
      }),
    }),
    z.strictObject({
      at: instant,
      request: z.strictObject({
        method: z.enum(['GET', 'POST']),
        url: z.string().max(4096),
        headers,
        body: z.string(),
      }),
      ewsUrl: z.string().max(4096),
    }),
  ])
  .meta({ description: 'An input from outside; between two of them time passes.' });

const answer = z
  .strictObject({
    at: instant,
    request: contentName.meta({ description: 'Names the request by its content.' }),
    outcome: z.union([
      z.strictObject({
        response: z.strictObject({ status: z.int().min(0).max(999), headers, body: z.string() }),
      }),
      z.strictObject({
        unreachable: z.enum(['name', 'connection', 'timeout', 'certificate', 'answer']),
        reason: z.string().max(10_000),
      }),
    ]),
  })
  .meta({ description: 'What a real Exchange answered.' });

/** The capsule file. Unknown keys are refused; commands are checked against the contract besides. */
export const capsuleSchema = z
  .strictObject({
    $schema: z.string().max(2048).optional(),
    format: z.literal(capsuleFormat),
    formatVersion: z.literal(capsuleVersion),
    program: z.string().max(50).meta({ description: 'Version of the program that wrote it.' }),
    pseudonyms: z
      .boolean()
      .meta({ description: 'Whether its names, texts and pictures are made up.' }),
    organisation,
    beginning,
    journal: z.array(entry).max(50_000).meta({ description: 'All inputs since, in order.' }),
    exchangeAnswers: z.array(answer).max(50_000),
    withoutExchange: z
      .array(address)
      .max(50_000)
      .meta({ description: 'People whose clients read a real Exchange; they reopen without it.' }),
    reached: instant,
    pace: z
      .number()
      .min(1)
      .max(3600)
      .meta({ description: 'The rate that Play resumes; a capsule opens paused.' }),
    pictures: z
      .record(contentName, picture)
      .meta({ description: 'Web pictures, by the SHA-256 of their bytes.' }),
    digest: contentName.meta({ description: 'Names all that is shown at that instant.' }),
  })
  .meta({
    title: 'Capsule of the Lync client emulator',
    description: 'How an emulator came to be what it is; replaying it gives the same again.',
  });

export type CapsuleFile = z.infer<typeof capsuleSchema>;
