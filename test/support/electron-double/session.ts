import type { PermissionAnswers } from './messages.js';

/** What Electron tells a handler of the frame that asks. */
export interface AskingFrame {
  readonly requestingUrl: string;
  readonly isMainFrame: boolean;
}

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: AskingFrame,
) => void;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: AskingFrame,
) => boolean;

/** `Session`, as far as it decides on permissions. Electron grants what no handler refuses. */
export class Session {
  #request: RequestHandler = (_contents, _permission, answer) => answer(true);
  #check: CheckHandler = () => true;
  #device: () => boolean = () => false;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }

  async answers(
    contents: unknown,
    permission: string,
    frame: AskingFrame,
  ): Promise<PermissionAnswers> {
    const origin = URL.canParse(frame.requestingUrl) ? originOf(frame.requestingUrl) : '';
    const request = new Promise<boolean>((resolve) => {
      this.#request(contents, permission, resolve, frame);
    });
    return {
      check: this.#check(contents, permission, origin, frame),
      request: await request,
      device: this.#device(),
    };
  }
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}/`;
}
