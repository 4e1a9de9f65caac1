/** Runs in a process of its own: reads documents one at a time, so that a bad one cannot stop the app. */
import { constants, setPriority } from 'node:os'
import { answerQuestions } from '../photo/answer-questions.ts'
import { readDocument } from './read-document.ts'

// Pages and their database come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

answerQuestions(readDocument)
