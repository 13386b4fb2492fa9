import type { EmulatorViews } from '../../electron/host/scenario/views.js';

/** The display names of the people of an organisation and its partners. */
export class Names {
  private constructor(private readonly bySip: ReadonlyMap<string, string>) {}

  static async of(views: EmulatorViews): Promise<Names> {
    const { people } = await views.ask({ name: 'directory.search', text: '', limit: 50 });
    return new Names(new Map(people.map(({ sip, displayName }) => [sip, displayName])));
  }

  /** The address itself for somebody unknown. */
  readonly of = (sip: string): string => this.bySip.get(sip) ?? sip;
}
