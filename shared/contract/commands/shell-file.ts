import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { shellFilePiece } from '../shell-file-piece.js';
import { defineCommand, hostAct, hostQuery } from './define-command.js';

const path = z
  .string()
  .min(1)
  .max(1000)
  .describe(
    'From the folder of the shell on, with `/` between names, such as `estate/CsUser.xml`.',
  );

/** What the bytes of a piece are as base64. */
const content = z
  .base64()
  .max(Math.ceil(shellFilePiece / 3) * 4)
  .describe(`Bytes in base64, at most ${shellFilePiece / 1024 / 1024} MB of them.`);

const pieceSchema = lateObject(() => ({
  content,
  size: z.int().nonnegative().describe('Bytes of the whole file.'),
}));

/**
 * The files of the management shell, which the entry `files` of the topic `stage` lists. They are outside of what is
 * emulated: in no snapshot, log or journal, and undo does not take them back.
 */
export const shellFileCommands = [
  defineCommand({
    name: 'shell-file.read',
    ...hostQuery,
    summary: 'Reads a piece of a file of the management shell.',
    input: () => ({
      path,
      from: z.int().nonnegative().optional().describe('The first byte; 0 unless given.'),
    }),
    result: () => pieceSchema,
  }),
  defineCommand({
    name: 'shell-file.write',
    ...hostAct,
    summary:
      'Puts a file among those of the management shell, in place of one of its name, or adds to the end of one.',
    input: () => ({ path, content, append: z.boolean().optional() }),
    sentence: ({ path: file }) => `Put ${file} among the files of the shell.`,
  }),
  defineCommand({
    name: 'shell-file.remove',
    ...hostAct,
    summary: 'Removes a file of the management shell, or a folder with all that is in it.',
    input: () => ({ path }),
    sentence: ({ path: file }) => `Remove ${file} from the files of the shell.`,
  }),
] as const;
