import { CLOSURE_TASKS, type ClosureTask } from '../../vocabulary/channel-staff.ts'
import type { Network } from '../../vocabulary/networks.ts'

/** What stands before the end of a channel; the school’s own page has no account and no links of another. */
const OF_HOSTED: readonly ClosureTask[] = ['tell_audience', 'keep_archive']

/** The tasks of closing a channel, in their order (oldchurch 14.6a). */
export function closureTasksOf(network: Network): readonly ClosureTask[] {
  return network === 'hosted' ? OF_HOSTED : CLOSURE_TASKS.map(({ code }) => code)
}
