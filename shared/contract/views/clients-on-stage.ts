import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { personSchema } from '../resolve-names.js';
import { type Data, view } from './data.js';

/** No more clients than this stand on a stage. */
const mostClientsOnStage = 500;

const peopleSchema = z.array(personSchema).max(mostClientsOnStage);

export const clientsOnStageSchema = view(
  'ClientsOnStageView',
  'Which clients stand on the stage, and in which order. Windows show the same, also after a restart.',
  () => ({
    order: peopleSchema.describe(
      'SIP addresses of everyone with a client, in their places: newcomers come last, signing out and in keeps a place, and who signed out at the client itself stays.',
    ),
    hidden: peopleSchema.describe('Those of them whose clients were taken off the stage.'),
  }),
);
export type ClientsOnStageView = Data<typeof clientsOnStageSchema>;

/** How the operator has arranged the clients. */
export const clientsOnStageTopic = defineTopic({
  name: 'clients-on-stage',
  summary: 'Which clients stand on the stage, and in which order.',
  parameters: {},
  entries: { clients: clientsOnStageSchema },
});
export type ClientsOnStageEntries = EntriesOf<typeof clientsOnStageTopic>;
