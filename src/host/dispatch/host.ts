/** The host end of the native bridge: requests in, answers and events out. */
import type { Workbook } from '../model';
import { HostError } from '../model';
import type { HostErrorCode } from '../model';
import type { EventEntry } from './event-hub';
import { EventHub } from './event-hub';
import type { PlannedFailure } from './execute';
import { execute } from './execute';
import type { RequestBody, ResponseBody } from './messages';
import { Session } from './session';

export interface Counters {
  /** Syncs the add-in made. What Excel.run sends to release its ranges counts under `cleanups`. */
  requests: number;
  cleanups: number;
  actions: number;
  /** UTF-8 bytes of the bodies. */
  requestBytes: number;
  responseBytes: number;
}

const NO_COUNTS: Counters = {
  requests: 0,
  cleanups: 0,
  actions: 0,
  requestBytes: 0,
  responseBytes: 0,
};

/** Excel on the web takes no bigger request. */
const REQUEST_LIMIT = 5 * 1024 * 1024;

const encoder = new TextEncoder();
/** Length in UTF-8; Node counts it without writing it. */
const bytes = (text: string): number =>
  typeof Buffer === 'undefined' ? encoder.encode(text).length : Buffer.byteLength(text);

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody | string };
}

export type Send = (message: string) => void;

export class Host {
  readonly counters: Counters = { ...NO_COUNTS };
  private readonly session: Session;
  private readonly events: EventHub;
  private send: Send = () => undefined;
  private requestFailure: { after: number; error: HostError } | undefined;
  private actionFailure: { after: number; failure: PlannedFailure } | undefined;

  constructor(readonly workbook: Workbook) {
    this.events = new EventHub(workbook, (entries) => this.sendEvents(entries));
    this.session = new Session(workbook, this.events);
  }

  /** Where answers and events go: the bridge's `onMessageFromHost`. */
  connect(send: Send): void {
    this.send = send;
  }

  resetCounters(): void {
    Object.assign(this.counters, NO_COUNTS);
  }

  /** Lets the n-th coming request (1 is the next) fail as a whole: nothing of it is done. */
  failAt(n: number, code: HostErrorCode = 'GeneralException', message = '请求失败。'): void {
    this.requestFailure = { after: n, error: new HostError(code, message) };
  }

  /**
   * Lets the n-th coming request fail at one of its actions (counted from 0, negative from the end);
   * the actions before it stay done.
   */
  failActionAt(n: number, action: number, code: HostErrorCode = 'GeneralException'): void {
    const failure = { index: action, error: new HostError(code, '请求在中途失败。') };
    this.actionFailure = { after: n, failure };
  }

  /** Delivers events that edits outside a request (the user's) have raised. */
  flushEvents(): void {
    this.events.flush();
  }

  /** One message from the library. The answer is sent before the function returns. */
  receive(text: string): void {
    const { id, type, message } = JSON.parse(text) as BridgeMessage;
    const body: RequestBody =
      typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    const cleanup = isCleanup(body);
    const size =
      typeof message.body === 'string'
        ? bytes(message.body)
        : bytes(text) - bytes(JSON.stringify({ id, type, message: { ...message, body: {} } })) + 2;
    const answer = JSON.stringify(this.answer(body, cleanup, size));
    if (cleanup) this.counters.cleanups++;
    else {
      this.counters.requests++;
      this.counters.actions += body.Actions.length;
      this.counters.requestBytes += size;
      this.counters.responseBytes += bytes(answer);
    }
    // The library takes a body as it is, too: written as a text in the text it would be read twice.
    this.send(
      `{"id":${String(id)},"type":2,"message":{"statusCode":200,"headers":{},"body":${answer}}}`,
    );
    this.events.flush();
  }

  private answer(body: RequestBody, cleanup: boolean, size: number): ResponseBody {
    if (cleanup) return this.run(body);
    const planned = this.takeFailures();
    if (planned.request) return refused(planned.request);
    if (size > REQUEST_LIMIT) {
      return refused(new HostError('RequestPayloadSizeLimitExceeded', '请求超过 5 MB。'));
    }
    if (this.workbook.cellEditMode) {
      return refused(
        new HostError('InvalidOperationInCellEditMode', '单元格正在编辑，请按 Enter 完成后再试。'),
      );
    }
    const { action } = planned;
    if (!action) return this.run(body);
    const index = action.index < 0 ? body.Actions.length + action.index : action.index;
    return this.run(body, { ...action, index });
  }

  private run(body: RequestBody, failure?: PlannedFailure): ResponseBody {
    try {
      return execute(body, this.session, failure);
    } finally {
      this.session.endRequest();
    }
  }

  private takeFailures(): { request?: HostError; action?: PlannedFailure } {
    const request = this.requestFailure;
    const action = this.actionFailure;
    const due: { request?: HostError; action?: PlannedFailure } = {};
    if (request && --request.after === 0) {
      due.request = request.error;
      this.requestFailure = undefined;
    }
    if (action && --action.after === 0) {
      due.action = action.failure;
      this.actionFailure = undefined;
    }
    return due;
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    // In one message per event, after the answer, as a later task: handlers run after the sync.
    const text = JSON.stringify({ type: 3, message: { entries } });
    setTimeout(() => this.send(text), 0);
  }
}

const refused = (error: HostError): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0 },
});

/** The request Excel.run sends by itself at its end, to let go of the ranges it kept. */
const isCleanup = (body: RequestBody): boolean => {
  const methods = body.Actions.filter((action) => action.ActionType !== 1);
  return methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference');
};
