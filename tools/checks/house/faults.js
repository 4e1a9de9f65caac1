/**
 * Faults that the house must refuse, zone by zone: which file to plant them in, and what may not be
 * imported there. `tools/checks/house.js` plants each in a copy and sees that Biome says no.
 */
const IMPORTS = {
  'src/vocabulary/roles.ts': ['../gate/types.ts', 'zod', 'node:fs'],
  'src/db/handles.ts': ['../policy/index.ts', '../domain/people/index.ts', 'zod', 'node:fs'],
  'src/db/server/turn.ts': ['../../domain/people/index.ts', '../../config.ts', 'kysely'],
  'src/db/migrations/0004-tenancy.ts': ['../roles.ts', '../../vocabulary/roles.ts'],
  'src/gate/inspect.ts': ['../policy/index.ts', '../db/handles.ts', 'node:fs', 'pg', 'hono'],
  'src/gate/photo/writing/open-engine.ts': [
    '../../../policy/index.ts',
    '../../../db/handles.ts',
    'node:http',
    'pg',
  ],
  'src/policy/route.ts': [
    '../gate/index.ts',
    '../gate/text/fold.ts',
    '../db/handles.ts',
    '../domain/people/index.ts',
    '../web/context.ts',
    'node:fs',
  ],
  'src/policy/packs/files.ts': ['../../gate/types.ts', '../../db/handles.ts', 'node:http'],
  'src/domain/posts/submit-post.ts': [
    '../people/actor.ts',
    '../../web/context.ts',
    '../../config.ts',
    '../../db/roles.ts',
    '../../db/server/index.ts',
    'hono',
    'hono/jsx',
    'pg',
  ],
  'src/domain/posts/queries/post-lists.ts': ['../../people/actor.ts', '../../../jobs/index.ts'],
  'src/networks/fault.ts': ['../domain/posts/index.ts', '../policy/index.ts', '../db/handles.ts'],
  'src/domain/sending/seal-credentials.ts': ['../../networks/index.ts'],
  'src/web/pages/home/home.tsx': [
    'kysely',
    'pg',
    '../../../db/handles.ts',
    '../../../domain/people/actor.ts',
    '../../../domain/posts/queries/post-lists.ts',
    '../../../runtime/index.ts',
    '../../../cli/context.ts',
    '../../../main.ts',
    '../../../config.ts',
  ],
  'src/web/islands/compose/offer.ts': [
    '../../../domain/posts/index.ts',
    '../../../gate/index.ts',
    'node:fs',
    'zod',
  ],
  'src/cli/commands/demo.ts': [
    'kysely',
    'pg',
    '../../db/handles.ts',
    '../../web/app.tsx',
    '../../domain/people/actor.ts',
  ],
  'src/jobs/publish-due.ts': [
    'kysely',
    '../db/handles.ts',
    '../web/context.ts',
    '../cli/context.ts',
    '../runtime/index.ts',
    '../domain/posts/publish-post.ts',
  ],
  'src/runtime/keys.ts': ['../web/app.tsx', '../main.ts', '../domain/trail/witness.ts'],
  'src/demo/fill-register.ts': [
    'kysely',
    '../db/handles.ts',
    '../web/context.ts',
    '../runtime/index.ts',
  ],
}

const importFaults = Object.entries(IMPORTS).flatMap(([file, sources]) =>
  sources.map((source) => ({
    file,
    rule: 'lint/style/noRestrictedImports',
    line: `import { planted } from '${source}'`,
  })),
)

const otherFaults = [
  {
    file: 'src/domain/posts/submit-post.ts',
    rule: 'lint/style/noRestrictedImports',
    line: "import { openDatabase as planted } from '../../db/open-database.ts'",
  },
  {
    file: 'src/domain/posts/submit-post.ts',
    rule: 'lint/style/noRestrictedImports',
    line: "import type { Actor as Planted } from '../people/actor.ts'",
  },
  {
    file: 'src/web/pages/home/home.tsx',
    rule: 'lint/style/noRestrictedImports',
    line: "export const planted = () => import('../../../db/handles.ts')",
  },
  ...['src/web/pages/home/home.tsx', 'src/domain/posts/submit-post.ts', 'src/main.ts'].map(
    (file) => ({
      file,
      rule: 'lint/style/noProcessEnv',
      line: 'export const planted = process.env.PLANTED',
    }),
  ),
]

/** @type {readonly { file: string, rule: string, line: string }[]} */
export const FAULTS = [...importFaults, ...otherFaults]
