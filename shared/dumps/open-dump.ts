import { ClixmlReader } from './clixml/clixml-reader.js';
import { ElementXmlReader } from './clixml/element-xml-reader.js';
import { CsvReader } from './csv/csv-reader.js';
import { DumpDecoder, type DumpEncoding, type NewStreamDecoder } from './dump-decoder.js';
import type { DumpReader, DumpRemark, ForeignObject } from './foreign.js';
import { JsonReader } from './json/json-reader.js';
import { LdifReader } from './ldif/ldif-reader.js';
import { ListReader } from './list/list-reader.js';
import type { DumpFormat } from './recognise-dump.js';

const readers: Readonly<Record<DumpFormat, new () => DumpReader>> = {
  clixml: ClixmlReader,
  'element-xml': ElementXmlReader,
  json: JsonReader,
  csv: CsvReader,
  list: ListReader,
  ldif: LdifReader,
};

/** A dump that is being read from its bytes; see {@link DumpReader}. */
export interface OpenDump {
  /** @throws {DumpProblem} */
  write(bytes: Uint8Array): readonly ForeignObject[];
  /** @throws {DumpProblem} */
  end(): readonly ForeignObject[];
  readonly remarks: readonly DumpRemark[];
  /** Null as long as the dump holds ASCII only. */
  readonly encoding: DumpEncoding | null;
}

/** Reads the bytes of a dump whose format `recogniseDump` found. Bytes may come in pieces of any length. */
export function openDump(format: DumpFormat, newDecoder: NewStreamDecoder): OpenDump {
  const decoder = new DumpDecoder(newDecoder);
  const reader = new readers[format]();
  return {
    write: (bytes) => reader.write(decoder.write(bytes)),
    end: () => [...reader.write(decoder.end()), ...reader.end()],
    get remarks() {
      return reader.remarks;
    },
    get encoding() {
      return decoder.encoding;
    },
  };
}
