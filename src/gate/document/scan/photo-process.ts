/** Runs in a process of its own: makes photos of pages ready to be read, one at a time. */
import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { answerQuestions } from '../../photo/answer-questions.ts'
import { pagePhoto } from './page-photo.ts'

// Pages and their database come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

// Each picture is opened once: what the library would keep for next time is only memory held.
sharp.cache(false)
sharp.concurrency(1)

answerQuestions(pagePhoto)
