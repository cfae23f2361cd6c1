import { zh } from './messages.zh';

/** The texts of the functions. Another language is another object of this shape. */
export type Messages = typeof zh;

export const MESSAGES: Messages = zh;
