export { registerPlanning } from './planning.tsx'
