/** Character codes that a scanner of XML looks for. */
export const SPACE = 32;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const SLASH = 47;
export const EXCLAMATION = 33;
export const DIGIT_0 = 48;
export const DIGIT_9 = 57;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const LETTER_A = 97;
export const LETTER_Z = 122;
