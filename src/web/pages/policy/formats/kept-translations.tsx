import type { Translation } from '../../../../domain/formats/index.ts'
import { findLanguage } from '../../../../vocabulary/languages.ts'
import { Button } from '../../../components/button.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { FormatsAt } from './formats-at.ts'

/** The translations there are; one of an earlier version is marked, as the public sees it too. */
export function KeptTranslations({ school, translations, inForce }: FormatsAt) {
  return (
    <Section title="Translations" icon="policy" id="translations">
      {translations.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ListRows rows={translations.map((one) => rowFor(one, school.slug, inForce))} />
      )}
    </Section>
  )
}

function rowFor(translation: Translation, slug: string, inForce: string) {
  const { translationId, policyVersionId, language, label, translatedBy, translatedOn } =
    translation
  const name = findLanguage(language)?.label ?? language
  return {
    title: (
      <a class="govuk-link" href={`/s/${slug}/policy/translations/${translationId}`}>
        {name}
      </a>
    ),
    meta: (
      <>
        Version {label}, by {translatedBy}, <TimeText at={translatedOn} />{' '}
        {policyVersionId === inForce ? null : <Tag colour="yellow">Of an earlier version</Tag>}
      </>
    ),
    side: (
      <form method="post" action={`/schools/${slug}/policy/translations/remove`}>
        <input type="hidden" name="translationId" value={translationId} />
        <Button kind="secondary">
          Take away<span class="govuk-visually-hidden"> the translation into {name}</span>
        </Button>
      </form>
    ),
  }
}
