/** What the task pane's frame and the try-out page know of each other: strings, both ways. */

/** office.js sets `onMessageFromHost` when it finds the bridge and calls `sendMessageToHost`. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** What the page puts on its own window as `__paneHost` before it loads the frame. */
export interface PaneHost {
  /** A new page has been loaded into the frame; messages and events now go to its bridge. */
  readonly attach: (bridge: NativeBridge) => void;
  readonly receive: (text: string, bridge: NativeBridge) => void;
  readonly documentName: () => string;
  readonly openBrowserWindow: (address: string) => void;
}
