import { registerEvent, unregisterEvent, type EventName, type EventQueue } from "../model/events";
import type { Shape } from "../shape";

/** Names of the calls by which the library registers for events. */
const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  Activated: "activated",
  Deactivated: "deactivated",
  Added: "added",
  Deleted: "deleted",
  Calculated: "calculated",
  DataChanged: "changed",
  SelectionChanged: "selectionChanged",
  FormatChanged: "formatChanged",
  FormulaChanged: "formulaChanged",
  RowHiddenChanged: "rowHiddenChanged",
  ProtectionChanged: "protectionChanged",
};

/** These two have names of their own. */
const NAMED: Readonly<Record<string, EventName>> = {
  EventNameChanged: "nameChanged",
  EventVisibilityChanged: "visibilityChanged",
  EventMoved: "moved",
};

type Calls<Self extends object> = NonNullable<Shape<Self>["call"]>;

/** The calls that register and unregister for a sheet's events, or for those of all sheets. */
export function eventCalls<Self extends object>(
  queue: (self: Self) => EventQueue,
  target: (self: Self) => string,
  names: Readonly<Record<string, EventName>> = {}
): Calls<Self> {
  const calls: Record<string, (self: Self) => void> = {};
  const add = (register: string, unregister: string, name: EventName): void => {
    calls[register] = (self) => registerEvent(queue(self), name, target(self));
    calls[unregister] = (self) => unregisterEvent(queue(self), name, target(self));
  };
  for (const [part, name] of Object.entries({ ...REGISTRATIONS, ...names })) {
    add(`_Register${part}Event`, `_Unregister${part}Event`, name);
  }
  for (const [part, name] of Object.entries(NAMED))
    add(`_Register${part}`, `_Unregister${part}`, name);
  return calls;
}

/** The events of tables have numbers of their own. */
export const TABLE_EVENTS = {
  DataChanged: "tableChanged",
  Added: "tableAdded",
  Deleted: "tableDeleted",
} as const satisfies Readonly<Record<string, EventName>>;
