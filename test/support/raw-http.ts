import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** With the lengths of chunks, where it came in chunks. */
  readonly body: string;
}

/** Writes bytes to a port of this machine as they are and reads the answer, however the line ends. */
export function sendRaw(
  port: number,
  ...parts: readonly (string | Uint8Array)[]
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    const read = (isOver: boolean) => {
      const answer = readAnswer(text, isOver);
      if (answer === null && !isOver) return;
      socket.destroy();
      if (answer) resolve(answer);
      else reject(new Error(`The line ended after ${JSON.stringify(text)}.`));
    };
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk;
      read(false);
    });
    // Its own writing may fail while the answer is there to be read.
    socket.on('error', () => {});
    socket.on('close', () => read(true));
  });
}

/** `null` until all of it is there; once the line is over, what there is. */
function readAnswer(text: string, isOver: boolean): RawAnswer | null {
  const [, status, fields, rest] =
    /^HTTP\/1\.1 (\d{3}) [^\r]*\r\n(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
  if (status === undefined || fields === undefined || rest === undefined) return null;
  const headers = Object.fromEntries(
    fields.split('\r\n').map((line) => {
      const [name = '', ...value] = line.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    }),
  );
  const length = headers['content-length'];
  const isComplete = isOver || (length !== undefined && rest.length >= Number(length));
  return isComplete ? { status: Number(status), headers, body: rest } : null;
}
