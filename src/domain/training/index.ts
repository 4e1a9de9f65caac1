/** Courses of training, who has done which, and what has to wait until somebody is trained. */
export { addCourse } from './add-course.ts'
export { confirmTraining } from './confirm-training.ts'
export { endCourse } from './end-course.ts'
export { endTraining } from './end-training.ts'
export { type AddCourse, addCourseForm, type RecordTraining, recordTrainingForm } from './forms.ts'
export {
  askedWords,
  remedyWords,
  standingWords,
  untrainedWords,
  WHO_CONFIRMS,
} from './in-words.ts'
export { openCertificate } from './open-certificate.ts'
export { type Course, coursesAt } from './queries/courses-at.ts'
export { trainedAmong } from './queries/trained-among.ts'
export { type TrainedPerson, trainingAt } from './queries/training-at.ts'
export { type TrainingRecord, trainingOf, trainingToConfirm } from './queries/training-of.ts'
export {
  type OwnTraining,
  type TrainingTasks,
  trainingTasksOf,
  WARNING_DAYS,
} from './queries/training-tasks.ts'
export {
  type KeptCertificate,
  MAX_CERTIFICATE_BYTES,
  receiveCertificate,
} from './receive-certificate.ts'
export { recordTraining } from './record-training.ts'
export { tellRunningOut } from './tell-running-out.ts'
export { mustWait, type TrainingFor, trainingFor } from './training-for.ts'
