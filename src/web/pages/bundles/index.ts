export { registerCaseBundle } from './case-bundle.tsx'
