import type {
  ByeNews,
  ChangesNews,
  JoinReply,
  JoinRequest,
  PeopleNews,
  PresenceNews,
  PresenceReport,
  RejectedNews,
  SubmitReply,
  SubmitRequest,
} from "../protocol/wire";

/** What the room hears from one connection. */
export interface HubListener {
  changes(news: ChangesNews): void;
  rejected(news: RejectedNews): void;
  presence(news: PresenceNews): void;
  people(news: PeopleNews): void;
  bye(news: ByeNews): void;
  /** The connection is gone; nothing follows. */
  closed(): void;
}

/** One connection to the hub of one map. Its calls reject when the connection breaks. */
export interface HubTransport {
  start(): Promise<void>;
  stop(): Promise<void>;
  join(request: JoinRequest): Promise<JoinReply>;
  submit(request: SubmitRequest): Promise<SubmitReply>;
  presence(report: PresenceReport): Promise<void>;
}

export type HubConnector = (map: string, listener: HubListener) => HubTransport;

/** The server answered, and said no: trying again without a new session is useless. */
export class RefusedConnection extends Error {
  readonly code: "unauthenticated" | "not_found";

  constructor(code: "unauthenticated" | "not_found") {
    super(`the hub refused the connection: ${code}`);
    this.code = code;
  }
}
