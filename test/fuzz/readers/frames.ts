import { parseFrameText } from '../../../electron/host/session/connection.js';
import { commandSchema } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { HostFrame, Json } from '../../../shared/contract/frames.js';
import * as z from '../../../shared/schema/late-zod.js';
import type { JsonSchema } from '../../support/json-schema.js';
import { SchemaValues } from '../inputs/from-schema.js';
import { mutateJson } from '../inputs/mutate-json.js';
import { mutateText } from '../inputs/mutate-text.js';
import type { Random } from '../inputs/random.js';
import { isolatedEmulator } from '../isolated-emulator.js';
import type { FuzzReader, Verdict } from '../reader.js';

const texts = [
  'alice@contoso.com',
  'bob@contoso.com',
  'diego@contoso.com',
  'nobody@contoso.com',
  '08:30',
  '09:15',
  '2010-12-06T10:00',
  '00:05:00',
  '01:00:00',
  'Global',
  'Get-CsClientPolicy',
  'Set-CsClientPolicy -DisplayPhoto NoPhoto',
  'fe1.contoso.com',
  'S-1-5-20',
  'NT AUTHORITY\\NetworkService',
  'contoso.local',
  'https',
  'https://portal.contoso.local/x',
  'Project',
  'presence.changed',
  'busy',
  'stage',
  'history',
  'client/alice@contoso.com',
  'Review',
  'm1',
  'c1',
  'desk',
  'RTCSRV',
  'Ask "Bob", or Ærøskøbing',
];
const words = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  'null',
  '\\u0000',
  '\\ud800',
  '1e999',
  '-0',
  '"type":"command"',
];

const people = ['alice@contoso.com', 'bob@contoso.com', 'diego@contoso.com'];
const times = ['08:30', '09:15', '10:00:00', '2010-12-06T11:00', '2010-12-07T09:00'];
const durations = ['00:05:00', '00:30:00'];

/** What fits the keys of commands, so that most of them are carried out. */
const textsOfKeys = {
  sip: people,
  mailbox: people,
  contact: people,
  sender: people,
  with: people,
  to: people,
  members: people,
  start: times,
  end: times,
  until: times,
  duration: durations,
  within: durations,
  frontEnd: ['fe1.contoso.com', 'fe2.contoso.com'],
  account: ['S-1-5-20', 'NT AUTHORITY\\NetworkService'],
  user: ['S-1-5-20', 'CONTOSO\\Administrator'],
  domain: ['contoso.local'],
  protocol: ['https', 'http', '*'],
  key: ['HKEY_USERS', 'HKEY_CURRENT_USER\\Software'],
};

/** The longest that a test lets the clock run: how long runs go is the clock's own matter. */
const longRuns = ['clock.run-to', 'clock.until', 'clock.run', 'clock.sleep', 'clock.play'];

const schema = z.toJSONSchema(commandSchema, { io: 'input' }) as JsonSchema;

function frameOf(random: Random, commands: SchemaValues): Json {
  const topic = random.pick(texts);
  if (random.chance(0.05)) return { type: random.pick(['hello', 'leave', 'batch', '']), topic };
  const command = commands.make(random);
  return { type: 'command', id: random.below(1000), command: withinAnHour(command) };
}

/** Keeps the time that a made command lets pass short. */
function withinAnHour(command: Json): Json {
  if (typeof command !== 'object' || command === null || Array.isArray(command)) return command;
  const { name } = command as { readonly name?: Json };
  const isLong = typeof name === 'string' && longRuns.includes(name);
  return isLong ? { name: 'clock.run', duration: '00:10:00' } : command;
}

/** What pages, programs and the API send: frames, with the commands in them. */
export const frames: FuzzReader = {
  name: 'frames',
  inputsPerOpening: 100,
  prepare: async () => {
    const commands = new SchemaValues(schema, texts, 0.02, textsOfKeys);
    return (random) => {
      const frame = frameOf(random, commands);
      const text = JSON.stringify(random.chance(0.3) ? mutateJson(frame, random) : frame) ?? '';
      return random.chance(0.1) ? mutateText(text, random, { seeds: [text], words }) : text;
    };
  },
  open: async () => {
    const emulator = await isolatedEmulator();
    let answered: (frame: HostFrame) => void = () => {};
    const connection = emulator.session.attach((frame) => answered(frame));
    // Everything that a command changes is shown to someone.
    for (const topic of ['stage', 'history', `client/${people[0]}`, `client/${people[1]}`] as const)
      connection.receive({ type: 'hello', topic });
    return {
      read: async (input): Promise<Verdict> => {
        let frame: ReturnType<typeof parseFrameText>;
        try {
          frame = parseFrameText(input);
        } catch (error) {
          if (error instanceof CommandError) return error.message;
          throw error;
        }
        const asked = frame;
        if (asked.type === 'leave') {
          connection.receive(asked);
          return null;
        }
        const answer = new Promise<HostFrame>((resolve) => {
          answered = (given) => {
            if (given.type !== 'batch') resolve(given);
          };
        });
        connection.receive(asked);
        const given = await answer;
        JSON.stringify(given);
        if (!('error' in given)) return null;
        if (given.error.code === 'internal') throw new Error(given.error.message);
        return given.error.message;
      },
      close: () => emulator.close(),
    };
  },
};
