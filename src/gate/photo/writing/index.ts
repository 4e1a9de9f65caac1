export { type Point, type Quad, rectangleAround } from './quad.ts'
export { readWriting, type WritingSeen, type WrittenLine } from './read-writing.ts'
export { boxesAt, type WritingPart, type WritingSpan, writingPart } from './writing-part.ts'
export {
  type WritingAnswer,
  type WritingFailure,
  WritingReader,
  type WritingReaderOptions,
} from './writing-reader.ts'
