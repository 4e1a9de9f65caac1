export { sweepAfter } from './sweep-after.ts'
