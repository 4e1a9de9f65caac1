import {
  askedWords,
  mustWait,
  remedyWords,
  standingWords,
  type TrainingFor,
} from '../../../../domain/training/index.ts'
import { WarningText } from '../../../components/warning-text.tsx'

/** Said before a word is written: what is drafted without training cannot be sent. */
export function TrainingNotice({ training }: { readonly training: TrainingFor }) {
  const { standing } = training
  if (!standing || !mustWait(training)) return null
  return (
    <>
      <WarningText>{standingWords(standing)} You can draft, not send.</WarningText>
      <p class="govuk-body">
        {askedWords(training)} {remedyWords(training)}{' '}
        <a class="govuk-link" href="/me/training">
          Your training
        </a>
      </p>
    </>
  )
}
