import type { Command, ResultOf } from '../../shared/contract/index.js';

/** What the shell says of a line: of one with a pipe that a form cannot show it, of too short an interval that it refuses it. */
export function answerReading(command: Command): unknown {
  if (command.name !== 'shell.read-settings') return null;
  const { text } = command;
  if (text.includes('|'))
    return {
      kind: 'other',
      reason: 'The form shows one cmdlet, and this is a pipe: what it does is known when it runs.',
    } satisfies ResultOf<'shell.read-settings'>;
  const refused = /-WebServicePollInterval (00:00:01)/.exec(text);
  return {
    kind: 'cmdlet',
    act: 'set',
    settings: 'client',
    identity: 'Tag:PhotosControl',
    values: {},
    people: null,
    faults: refused
      ? [
          {
            parameter: 'WebServicePollInterval',
            argument: '00:00:01',
            text: 'Parameter \'WebServicePollInterval\' does not take the value "00:00:01". Allowed: a TimeSpan (hh:mm:ss) of 00:05:00 to 08:00:00, or $Null.',
          },
        ]
      : [],
  } satisfies ResultOf<'shell.read-settings'>;
}
