import { readFileSync } from 'node:fs';

const pieceBytes = 65_536;
const sample = (path: string, encoding: 'utf16le' | 'utf8'): string =>
  readFileSync(`test/fixtures/estate/${path}`, encoding);

function* inPieces(texts: Iterable<string>, encoding: 'utf16le' | 'utf8'): Generator<Uint8Array> {
  let held = Buffer.alloc(0);
  for (const text of texts) {
    held = Buffer.concat([held, Buffer.from(text, encoding)]);
    for (; held.length >= pieceBytes; held = held.subarray(pieceBytes)) {
      yield held.subarray(0, pieceBytes);
    }
  }
  yield held;
}

/** The users of the sample over and over, each with names and references of its own. */
export function* usersAsClixml(users: number): Generator<Uint8Array> {
  const text = sample('clixml-utf16/CsUser.xml', 'utf16le');
  const [begin = '', ...objects] = text.split(/(?=\r\n {2}<Obj RefId=)/);
  const end = '\r\n</Objs>';
  const templates = objects.map((object) => object.replace(end, ''));
  function* texts(): Generator<string> {
    yield begin;
    for (let user = 0; user < users; user += 1) {
      const template = templates[user % templates.length] ?? '';
      yield template
        .replace(
          /<Obj((?: N="\w+")?) RefId="(\d+)"/g,
          (_, name, id) => `<Obj${name} RefId="${user * 100 + Number(id)}"`,
        )
        .replace(/<S N="SamAccountName">\w+/, `<S N="SamAccountName">person${user}`)
        .replace(/<G N="Guid">[\da-f]{8}/, `<G N="Guid">${String(user).padStart(8, '0')}`)
        .replaceAll(/CN=(?:\\.|[^,<\\])+(?=,OU)/g, `CN=Person ${user}`)
        .replace(/sip:[^<]+/, `sip:person${user}@litwareinc.com`);
    }
    yield end;
  }
  yield* inPieces(texts(), 'utf16le');
}

/** Users of the sample as Export-Csv writes them. */
export function* usersAsCsv(rows: number): Generator<Uint8Array> {
  const [type = '', header = '', ...lines] = sample('csv/CsUser.csv', 'utf8')
    .trimEnd()
    .split('\r\n');
  function* texts(): Generator<string> {
    yield `${type}\r\n${header}\r\n`;
    for (let user = 0; user < rows; user += 1) {
      const line = (lines[user % lines.length] ?? '')
        .replace(/^"\w+"/, `"person${user}"`)
        .replace(/sip:[^"]+/, `sip:person${user}@litwareinc.com`)
        .replaceAll(/CN=(?:\\.|[^,"\\])+(?=,OU)/g, `CN=Person ${user}`)
        .replace(/[\da-f]{8}(?=-[\da-f]{4}-5)/, String(user).padStart(8, '0'));
      yield `${line}\r\n`;
    }
  }
  yield* inPieces(texts(), 'utf8');
}
