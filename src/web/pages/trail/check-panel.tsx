import type { PastCheck } from '../../../domain/oversight/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Card } from '../../components/card.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface CheckPanelProps {
  readonly check: PastCheck | undefined
  /** Whether the reader may download the whole trail. */
  readonly whole: boolean
}

/** When the trail was last checked, and the buttons to check it now and to take it away. */
export function CheckPanel({ check, whole }: CheckPanelProps) {
  return (
    <Card title="Is it as it was written?">
      <p>
        {check ? (
          <>
            Last checked <TimeText at={check.at} />:{' '}
            {check.ok ? `${entries(check.entries)}, nothing changed.` : 'something was changed.'}
          </>
        ) : (
          'It has not been checked from here yet.'
        )}
      </p>
      <ButtonGroup>
        <form method="post" action="/trail/check">
          <Button kind="secondary" preventDoubleClick>
            Check it now
          </Button>
        </form>
        {whole ? (
          <form method="post" action="/trail/export">
            <Button kind="secondary">Download all of it</Button>
          </form>
        ) : null}
      </ButtonGroup>
    </Card>
  )
}

export function entries(count: number): string {
  return count === 1 ? 'one entry' : `${count.toLocaleString('en-GB')} entries`
}
