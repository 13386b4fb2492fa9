const mebibyte = 1024 * 1024;

/** What is read of files that anybody may have made. */
export const importLimits = {
  /** Bytes of one dump. 200,000 people as CLIXML of UTF-16 have about 1.8 GB. */
  dump: 4096 * mebibyte,
  /** Bytes of a .zip as it comes. */
  zip: 512 * mebibyte,
  /** Bytes of all that is unpacked from one .zip. */
  unpacked: 8192 * mebibyte,
  /** Files in one .zip: a picture for each of 200,000 people, and their dumps. */
  entries: 250_000,
  /** How many times its packed size a file may have; dumps have 20 to 80 times. */
  ratio: 250,
  /** Bytes up to which that does not matter. */
  anyRatio: 4 * mebibyte,
  /** Bytes of a picture: the directory's attribute holds no more. */
  picture: 100 * 1024,
  /** Bytes of all pictures. */
  pictures: 1024 * mebibyte,
  /** Bytes of a registry file, which is UTF-16 as a rule. */
  registry: 2 * mebibyte,
  /** Bytes of an organisation file of this program. */
  organisation: 256 * mebibyte,
} as const;
