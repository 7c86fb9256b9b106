/** A Home Assistant without Home Assistant: answers, subscriptions and lost connections. */

import type {
  Connection,
  EntityState,
  HomeAssistant,
  Locale,
  Unsubscribe,
} from "../src/ha";

export interface Request {
  type: string;
  [key: string]: unknown;
}

/** A websocket error as Home Assistant sends it. */
export interface WebsocketError {
  code: string | number;
  message: string;
}

type EventType = "ready" | "disconnected" | "reconnect-error";

/** One subscription, with a way to push messages into it. */
export class FakeSubscription {
  isOpen = true;

  constructor(
    readonly request: Request,
    readonly callback: (message: unknown) => void,
    readonly resubscribes: boolean,
  ) {}

  push(message: unknown): void {
    if (!this.isOpen) {
      throw new Error(`pushed into a closed subscription: ${this.request.type}`);
    }
    this.callback(message);
  }
}

/**
 * A connection that counts its subscriptions and can be lost and come back. Its numbers
 * then begin anew, and who ends a subscription from before ends the one with its number.
 */
export class FakeConnection implements Connection {
  /** Every subscription there ever was, oldest first. */
  readonly subscriptions: FakeSubscription[] = [];
  readonly #listeners = new Map<EventType, Set<() => void>>();
  readonly #errors: WebsocketError[] = [];
  readonly #greetings = new Map<string, (request: Request) => unknown>();
  #numbered: FakeSubscription[] = [];

  /** The subscriptions that are open. */
  get open(): FakeSubscription[] {
    return this.subscriptions.filter(({ isOpen }) => isOpen);
  }

  /** The open subscription made last. */
  get latest(): FakeSubscription {
    const latest = this.open.at(-1);
    if (latest === undefined) {
      throw new Error("there is no open subscription");
    }
    return latest;
  }

  /** Push this message into every new subscription of a type. */
  greet(type: string, message: (request: Request) => unknown): void {
    this.#greetings.set(type, message);
  }

  /** Refuse the next subscription, once for each call. */
  refuse(error: WebsocketError): void {
    this.#errors.push(error);
  }

  async subscribeMessage<Message>(
    callback: (message: Message) => void,
    request: Request,
    options: { resubscribe?: boolean } = {},
  ): Promise<Unsubscribe> {
    const error = this.#errors.shift();
    if (error !== undefined) {
      throw error;
    }
    const subscription = new FakeSubscription(
      request,
      callback as (message: unknown) => void,
      options.resubscribe !== false,
    );
    this.subscriptions.push(subscription);
    const number = this.#numbered.push(subscription) - 1;
    const greeting = this.#greetings.get(request.type);
    if (greeting !== undefined) {
      subscription.push(greeting(request));
    }
    return async () => {
      const ended = this.#numbered[number];
      if (ended) {
        ended.isOpen = false;
      }
    };
  }

  addEventListener(type: EventType, listener: () => void): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: EventType, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }

  /** How many listeners there are for an event. */
  listenerCount(type: EventType): number {
    return this.#listeners.get(type)?.size ?? 0;
  }

  disconnect(): void {
    this.#fire("disconnected");
  }

  /**
   * Come back as the real one does: who wants to be is subscribed again. The page of Home
   * Assistant 2026.10 then ends, by its number, what it had before: here it hits all.
   */
  reconnect(): void {
    this.#numbered = [];
    for (const subscription of this.open) {
      subscription.isOpen = false;
      if (subscription.resubscribes) {
        const { callback, request } = subscription;
        this.subscribeMessage(callback, request).catch(() => undefined);
      }
    }
    const own = this.#numbered.length;
    this.#fire("ready");
    for (const hit of this.#numbered.slice(own)) {
      hit.isOpen = false;
    }
  }

  #fire(type: EventType): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      listener();
    }
  }
}

export const LOCALE: Locale = {
  language: "en",
  number_format: "language",
  time_format: "language",
  time_zone: "server",
};

type Answer = unknown | ((request: Request) => unknown);

/** A hass object whose answers a test sets. */
export interface FakeHass extends HomeAssistant {
  connection: FakeConnection;
  /** Answers by request type: values, functions of the request, or errors to throw. */
  readonly answers: Map<string, Answer>;
  /** Every request of callWS. */
  readonly calls: Request[];
  /** Every action that was called. */
  readonly actions: Action[];
  /** What becomes of the actions from now on: an answer, or what is thrown. */
  act(action: Action): unknown;
}

/** An action as a page calls it. */
export interface Action {
  /** Such as "switch.turn_on". */
  readonly name: string;
  readonly data: Record<string, unknown>;
  readonly target: { entity_id: string };
  readonly isNotified: boolean;
}

/** Return a hass object in English and UTC that knows nothing yet. */
export function fakeHass(overrides: Partial<HomeAssistant> = {}): FakeHass {
  const answers = new Map<string, Answer>();
  const calls: Request[] = [];
  const actions: Action[] = [];
  return {
    states: {},
    entities: {},
    devices: {},
    areas: {},
    connected: true,
    config: {
      time_zone: "UTC",
      state: "RUNNING",
      unit_system: { temperature: "°C" },
    },
    language: "en",
    locale: LOCALE,
    themes: { darkMode: false },
    user: { id: "user", is_admin: true },
    formatEntityState: (state, value) => value ?? state.state,
    ...overrides,
    connection: (overrides.connection as FakeConnection) ?? new FakeConnection(),
    answers,
    calls,
    actions,
    act: () => undefined,
    async callService(domain, service, data, target, isNotified) {
      const action = { name: `${domain}.${service}`, data, target, isNotified };
      actions.push(action);
      return await this.act(action);
    },
    async callWS<Result>(request: Request): Promise<Result> {
      calls.push(request);
      if (!answers.has(request.type)) {
        throw { code: "unknown_command", message: `no answer to ${request.type}` };
      }
      const answer = answers.get(request.type);
      const result = typeof answer === "function" ? answer(request) : answer;
      if (result instanceof Error) {
        throw result;
      }
      return result as Result;
    },
  };
}

/** Return a state as hass.states has it. */
export function entityState(
  entity_id: string,
  state: string,
  attributes: Record<string, unknown> = {},
): EntityState {
  const time = new Date(0).toISOString();
  return { entity_id, state, attributes, last_changed: time, last_updated: time };
}
