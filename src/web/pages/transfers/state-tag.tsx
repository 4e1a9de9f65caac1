import type { TransferState } from '../../../vocabulary/transfers.ts'
import { Tag } from '../../components/tag.tsx'
import { stateLabel } from './labels.ts'

interface Standing {
  readonly state: TransferState
  readonly dueOn: string
  readonly chaseOn: string | null
}

/** Whether a file is late: not handed over by its day, or its receipt to be asked for. */
export function standsLate({ state, dueOn, chaseOn }: Standing, today: string): boolean {
  if (state === 'handed_over') return chaseOn !== null && chaseOn <= today
  return (state === 'draft' || state === 'prepared' || state === 'ready') && dueOn < today
}

/** How far a file is, and whether it is late. */
export function StateTag({ one, today }: { readonly one: Standing; readonly today: string }) {
  const { state } = one
  if (standsLate(one, today)) {
    return <Tag colour="red">{state === 'handed_over' ? 'Ask for the receipt' : 'Overdue'}</Tag>
  }
  if (state === 'received') return <Tag colour="green">{stateLabel(state)}</Tag>
  const over = state === 'closed' || state === 'nothing' || state === 'withdrawn'
  return <Tag colour={over ? 'grey' : 'yellow'}>{stateLabel(state)}</Tag>
}
