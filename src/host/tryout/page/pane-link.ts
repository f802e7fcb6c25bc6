/** The task pane's frame and the dispatcher: messages go over as strings, answers come as later tasks. */
import type { Host } from '../../dispatch';
import type { NativeBridge, PaneHost } from '../office/pane-host';
import type { MessageBox } from './message-box';

/** The loader's greeting to Excel itself; it concerns no workbook and is answered here. */
const GREETING = 'Microsoft.InternalService.AddinInternalService';

interface Message {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

export class PaneLink implements PaneHost {
  private host: Host | undefined;
  private bridge: NativeBridge | undefined;

  constructor(private readonly messages: MessageBox) {}

  /** From now on the pane speaks to this workbook. The frame is loaded anew by the caller. */
  connect(host: Host): void {
    this.host?.connect(() => undefined);
    this.host = host;
    this.bridge = undefined;
    host.connect((text) => this.bridge?.onMessageFromHost(text));
  }

  readonly attach = (bridge: NativeBridge): void => {
    this.bridge = bridge;
  };

  readonly receive = (text: string, bridge: NativeBridge): void => {
    const { host } = this;
    setTimeout(() => {
      if (bridge !== this.bridge) return;
      if (text.includes(GREETING)) bridge.onMessageFromHost(acceptGreeting(text));
      else if (host && host === this.host) host.receive(text);
    }, 0);
  };

  readonly documentName = (): string => this.host?.workbook.name ?? '';

  readonly openBrowserWindow = (address: string): void => {
    this.messages.remark(`Excel 会在浏览器中打开：${address}`);
  };
}

function acceptGreeting(text: string): string {
  const { id, message } = JSON.parse(text) as Message;
  const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as {
    readonly Actions: readonly { readonly Id: number }[];
  };
  const Results = body.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
  return JSON.stringify({
    id,
    type: 2,
    message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) },
  });
}
