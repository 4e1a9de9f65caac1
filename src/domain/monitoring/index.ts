/** Who allowed monitoring, why, and until when. Nothing here monitors anybody. */
export { askMonitoring, COVERT_MOST_DAYS, MOST_DAYS } from './ask-monitoring.ts'
export { approversNeeded, decideMonitoring } from './decide-monitoring.ts'
export { endMonitoring } from './end-monitoring.ts'
export { askMonitoringForm, decideMonitoringForm } from './forms.ts'
export {
  type MonitoringSeen,
  monitoringAt,
  monitoringRunOut,
  type RunOut,
} from './monitoring-at.ts'
