import type { FaultWords } from './jobs';

/** What the message of the pane is made of; see state/message.ts. */
const FIELDS = ['name', 'code', 'message', 'detail', 'sentence', 'english', 'stack'] as const;

const wordOf = (error: object, field: string): readonly (readonly [string, string])[] => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && value !== '' ? [[field, value]] : [];
};

/** An error as data. (Copied whole it would lose its name and every field but the message.) */
export const wordsOf = (error: unknown): FaultWords =>
  typeof error === 'object' && error !== null
    ? Object.fromEntries(FIELDS.flatMap((field) => wordOf(error, field)))
    : { message: String(error) };

/** The same error on the other side, with the fields it had. */
export const faultOf = ({ message = '', ...words }: FaultWords): Error =>
  Object.assign(new Error(message), words);
