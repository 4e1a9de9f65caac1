import type { JoinedAccount } from '../../../../domain/sending/index.ts'
import { Tag, type TagColour } from '../../../components/tag.tsx'

const LOOKS: Readonly<Record<JoinedAccount['state'] | 'none', readonly [TagColour, string]>> = {
  open: ['green', 'Joined'],
  unconfirmed: ['yellow', 'To confirm'],
  reconnect: ['red', 'Join again'],
  none: ['grey', 'By hand'],
}

/** How a channel’s account stands, in a word. */
export function AccountState({ account }: { readonly account: JoinedAccount | undefined }) {
  const [colour, word] = LOOKS[account?.state ?? 'none']
  return <Tag colour={colour}>{word}</Tag>
}
