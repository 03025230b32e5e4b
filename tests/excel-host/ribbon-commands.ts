/** What an add-in says when a ribbon command of its is done. */
export interface CommandOutcome {
  /** 0 where it went well; 11101 where the add-in knows no such command. */
  readonly status: number;
  /** The event object that the add-in gave back, as it came. */
  readonly event: unknown;
}

export interface RibbonCommands {
  /** Presses a button: resolves when the add-in calls `event.completed()`, rejects if it does not. */
  readonly press: (action: string, button?: string) => Promise<CommandOutcome>;
  /** To be called with what the add-in says. */
  readonly completed: (command: string, status: number, eventJson: string) => void;
}

/** Tells an add-in that a command was invoked; false where it did not register for that. */
export type InvokeCommand = (command: string, action: string, eventJson: string) => boolean;

/** Keeps account of pressed buttons whose commands are not done yet. */
export function createRibbonCommands(invoke: InvokeCommand, seconds = 10): RibbonCommands {
  const waiting = new Map<string, (outcome: CommandOutcome) => void>();
  let pressed = 0;
  return {
    press: (action, button = action) =>
      new Promise((resolve, reject) => {
        pressed += 1;
        const command = `command${pressed}`;
        const timer = setTimeout(() => {
          waiting.delete(command);
          reject(new Error(`event.completed() was not called for ${action} in ${seconds} seconds`));
        }, seconds * 1000);
        waiting.set(command, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        if (invoke(command, action, JSON.stringify({ source: { id: button } }))) return;
        clearTimeout(timer);
        waiting.delete(command);
        reject(new Error("The add-in does not listen to ribbon commands."));
      }),
    completed: (command, status, eventJson) => {
      const event: unknown = eventJson === "" ? null : JSON.parse(eventJson);
      waiting.get(command)?.({ status, event });
      waiting.delete(command);
    },
  };
}
