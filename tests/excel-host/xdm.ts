/** The messages between an add-in in a frame and Excel on the web; names and numbers are Office's. */
export interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export const MESSAGE_TYPES = { request: 0, response: 1 } as const;
export const ACTION_TYPES = { invoke: 0, register: 1, unregister: 2 } as const;
export const RESPONSE_TYPES = { answer: 0, event: 1 } as const;

/** Numbers of the calls of Office's common interface, on the web and on the desktop alike. */
export const METHODS = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

export const EVENTS = {
  documentSelectionChanged: 2,
  officeThemeChanged: 9,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;

export const ERRORS = { notSupported: 5000 } as const;
