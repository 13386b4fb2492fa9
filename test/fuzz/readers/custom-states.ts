import {
  CustomStatesError,
  parseCustomStates,
} from '../../../electron/emulator/lync-client/custom-states/parse-custom-states.js';
import { mutateText } from '../inputs/mutate-text.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const seeds = [
  '<?xml version="1.0"?>\n<customStates xmlns="http://schemas.microsoft.com/09/2009/communicator/customStates">\n<customState ID="1" availability="online">\n<activity LCID="1033">In the shop</activity>\n<activity LCID="1031">Im Laden</activity>\n</customState>\n<customState ID="2" availability="do-not-disturb">\n<activity LCID="1033">On air &amp; live</activity>\n</customState>\n</customStates>',
  '<customStates><customState ID="1" availability="busy"><activity LCID="1033"><![CDATA[<x>]]>&#x41;&#10;</activity></customState></customStates>',
];
const words = [
  '<customState>',
  '</customState>',
  '<activity LCID="1">',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#xFFFFFFF;',
  '&#0;',
  '&x;',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<?x?>',
  'xmlns:a="b"',
  'availability',
  'online',
  'busy',
  'LCID',
];

/** The file behind a CustomStateUrl, and with it the reader of XML that others share. */
export const customStates: FuzzReader = {
  name: 'custom-states',
  inputsPerOpening: 1000,
  prepare: async () => (random) => mutateText(random.pick(seeds), random, { seeds, words }),
  open: async () => ({
    read: (input) => refusalOf([CustomStatesError], () => parseCustomStates(input)),
  }),
};
