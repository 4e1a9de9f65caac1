import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { entryPath } from './permissions/address.ts'
import type { ShowPageProps } from './show-page.tsx'

/** Who from outside may add to a channel, each leading to where they can be removed at once. */
export function FriendsSection({ friends, school }: ShowPageProps) {
  if (friends.length === 0) return null
  return (
    <Section title="Friends and contributors" icon="people" id="friends">
      <ListRows
        rows={friends.map(({ permissionId, name, endsOn }) => ({
          title: name,
          href: entryPath(school.slug, 'friend', permissionId),
          meta: endsOn ? (
            <>
              until <TimeText at={endsOn} />
            </>
          ) : null,
        }))}
      />
    </Section>
  )
}
