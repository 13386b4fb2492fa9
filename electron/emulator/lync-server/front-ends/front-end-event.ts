/** Something that an administrator did at a Front End. */
export interface FrontEndEvent {
  readonly frontEnd: string;
  readonly kind:
    | 'service.started'
    | 'service.stopped'
    | 'service.restarted'
    | 'registry.changed'
    | 'registry.imported';
  /** One sentence for the log. */
  readonly text: string;
}
