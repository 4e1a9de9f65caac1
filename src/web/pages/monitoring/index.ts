export { registerMonitoring } from './monitoring.tsx'
