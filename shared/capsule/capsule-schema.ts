import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { capsuleFormat } from './capsule-file.js';

/** The version this program writes. */
export const capsuleVersion = 2;

const address = z.string().min(1).max(320);
const contentName = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');

/** Bytes of a picture; twice the largest that anything takes. */
const picture = z
  .base64()
  .max(512 * 1024)
  .meta({ description: 'A JPEG or PNG.' });

const photoPath = z.string().min(1).max(260);

const organisation = lateObject(() => ({
  fileName: z.string().max(500).nullable().meta({ description: 'null for the built-in sample.' }),
  text: z.string().meta({ description: 'An organisation file of the published format.' }),
  photos: z
    .record(photoPath, picture)
    .meta({ description: 'The picture files that the organisation names, by their paths.' }),
})).meta({ description: 'The organisation, with all that lies beside its file.' });

/** The capsule file. Unknown keys are refused; the state is checked besides, by the schema of its version. */
export const capsuleSchema = lateObject(() => ({
  $schema: z.string().max(2048).optional(),
  format: z.literal(capsuleFormat),
  formatVersion: z.literal(capsuleVersion),
  program: z.string().max(50).meta({ description: 'Version of the program that wrote it.' }),
  pseudonyms: z
    .boolean()
    .meta({ description: 'Whether its names, texts and pictures are made up.' }),
  organisation,
  stateVersion: z.int().positive().meta({ description: 'Version of the format of the state.' }),
  state: z.record(z.string(), z.unknown()).meta({
    description:
      'The whole state at one moment, as state.jsonl has it. Its journal tells what people did, to be read: nothing follows from it.',
  }),
  withoutExchange: z
    .array(address)
    .max(50_000)
    .meta({ description: 'People whose clients read a real Exchange; they reopen without it.' }),
  pace: z
    .number()
    .min(1)
    .max(3600)
    .meta({ description: 'The rate that Play resumes; a capsule opens paused.' }),
  pictures: z
    .record(contentName, picture)
    .meta({ description: 'Web pictures, by the SHA-256 of their bytes.' }),
})).meta({
  title: 'Capsule of the Lync client emulator',
  description: 'A moment of an emulator, which goes on from it wherever it is opened.',
});

export type CapsuleFile = z.infer<typeof capsuleSchema>;
