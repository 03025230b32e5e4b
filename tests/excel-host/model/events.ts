/** One event as the library takes it: category, type, target, arguments as JSON, and an id. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
];

/** Numbers by which Excel tells the kinds of events. */
export const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The target of events of a whole collection. */
export const WORKBOOK_TARGET = "Workbook";

/**
 * What happened and was not yet told. Excel tells it after the batch, and only to targets that
 * somebody registered for.
 */
export interface EventQueue {
  entries: EventEntry[];
  /** By `type target`: how often it was registered. */
  readonly registered: Map<string, number>;
  enabled: boolean;
  /** Set where the selection changed: this event goes its own way. */
  selectionMoved: boolean;
  /** Whether the add-in itself or the user is at work. */
  source: "ThisLocalAddin" | "Unknown";
}

export function createEventQueue(): EventQueue {
  return {
    entries: [],
    registered: new Map(),
    enabled: true,
    selectionMoved: false,
    source: "ThisLocalAddin",
  };
}

export function registerEvent(queue: EventQueue, name: EventName, target: string): void {
  const key = `${EVENT_TYPES[name]} ${target}`;
  queue.registered.set(key, (queue.registered.get(key) ?? 0) + 1);
}

export function unregisterEvent(queue: EventQueue, name: EventName, target: string): void {
  const key = `${EVENT_TYPES[name]} ${target}`;
  const left = (queue.registered.get(key) ?? 0) - 1;
  if (left > 0) queue.registered.set(key, left);
  else queue.registered.delete(key);
}

/** Puts an event into the queue for each of the targets that is registered. */
export function raiseEvent(
  queue: EventQueue,
  name: EventName,
  targets: readonly string[],
  message: Readonly<Record<string, unknown>>
): void {
  if (!queue.enabled) return;
  const type = EVENT_TYPES[name];
  for (const target of targets) {
    if (!queue.registered.has(`${type} ${target}`)) continue;
    queue.entries.push([65536, type, target, JSON.stringify(message), 0]);
  }
}
