export { confirmDeclarations } from './confirm-declarations.ts'
export { decideDeclaration } from './decide-declaration.ts'
export { type DeclarationTasks, declarationTasks } from './declaration-tasks.ts'
export {
  DECLARATIONS_AT_ONCE,
  type DeclarationAt,
  declarationsWaiting,
  readDeclarations,
} from './declarations-at.ts'
export { declare } from './declare.ts'
export { declaredByAuthor } from './declared-by-author.ts'
export { endDeclaration } from './end-declaration.ts'
export {
  type DecideDeclaration,
  type Declare,
  decideDeclarationForm,
  declareForm,
} from './forms.ts'
export {
  CONFIRMED_FOR_MONTHS,
  isDue,
  type OwnDeclaration,
  type OwnDeclarations,
  ownDeclarations,
} from './own-declarations.ts'
