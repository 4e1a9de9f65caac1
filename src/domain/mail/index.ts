/** Mail to the adults of a trust: what they are told of, when, and what became of it. */
export type { Letter } from './letter.ts'
