export { answerQuestion } from './answer-question.ts'
export { askQuestion } from './ask-question.ts'
export { usualStanding } from './asker.ts'
export { findQuestion } from './find-question.ts'
export {
  type AnswerQuestion,
  type AskQuestion,
  answerQuestionForm,
  askQuestionForm,
  type PublishAnswer,
  publishAnswerForm,
} from './forms.ts'
export {
  ANSWER_WITHIN_WORKING_DAYS,
  answeredQuestions,
  type ListedQuestion,
  namesOf,
  ownQuestions,
  type PublishedAnswer,
  publishedAnswers,
  questionsWaiting,
  type WaitingQuestion,
} from './queries.ts'
export { answers, type StoredQuestion } from './question.ts'
export { type QuestionRoute, questionRoute } from './question-route.ts'
export { publishAnswer, withdrawAnswer } from './withdraw-answer.ts'
