/** Texts of About. */
export const aboutStrings = {
  title: 'About Lync Client Emulator',
  name: 'Lync Client Emulator',
  emulator:
    'An emulator of the 2010 client for people who test, show or automate what a client policy does. It connects to no Lync Server.',
  notAffiliated:
    'Not affiliated with, endorsed or sponsored by Microsoft. Lync is a trademark of Microsoft Corporation; this program contains none of its code or artwork.',
  licences:
    'MIT licence. Text: Open Sans, SIL Open Font License 1.1. Nobody in the portraits of the sample exists; the program draws them itself.',
  ok: 'OK',
} as const;
