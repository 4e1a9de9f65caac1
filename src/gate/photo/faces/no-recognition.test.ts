/**
 * Gatepost counts faces and never recognises one. The package that holds the detector also holds
 * models that recognise people; here the process that looks for faces is given no right to read them.
 */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { drawPeople } from '../../../../test/support/photos/faces.ts'
import { MODEL_FILES, modelFolder } from './blazeface/model-files.ts'
import { FaceFinder } from './face-finder.ts'

const root = new URL('../../../../', import.meta.url)
const path = (place: string, from: URL = root) => fileURLToPath(new URL(place, from))

const PROGRAM = [
  'package.json',
  'src/gate/photo/',
  ...['sharp', '@img', 'onnxruntime-node', 'onnxruntime-common', 'detect-libc', 'semver'].map(
    (name) => `node_modules/${name}/`,
  ),
  // Asked for to find the folder; nothing in it is run.
  'node_modules/@vladmandic/human/package.json',
  'node_modules/@vladmandic/human/dist/human.node.js',
].map((place) => path(place))

let finder: FaceFinder | undefined
afterEach(() => finder?.close())

/** A finder whose process may read the program and these models, and nothing else on the disk. */
function findsWith(models: readonly string[]): FaceFinder {
  const readable = [...PROGRAM, ...models.map((name) => path(name, modelFolder()))]
  const nodeFlags = [
    '--permission',
    '--allow-addons',
    ...readable.map((one) => `--allow-fs-read=${one}`),
  ]
  finder = new FaceFinder({ nodeFlags })
  return finder
}

describe('looking for faces', () => {
  it('needs the two files of the detector and opens no other model', async () => {
    const photo = await drawPeople({ width: 600, height: 500 }, [{ x: 300, y: 250, size: 120 }])
    const seen = await findsWith(MODEL_FILES).find(photo)
    expect(seen).toMatchObject({ kind: 'found', faces: [{ distance: 'close' }] })
  })

  it.each(MODEL_FILES)('says that nobody looked where %s is missing', async (missing) => {
    const photo = await drawPeople({ width: 600, height: 500 }, [{ x: 300, y: 250, size: 120 }])
    const seen = await findsWith(MODEL_FILES.filter((name) => name !== missing)).find(photo)
    expect(seen).toEqual({ kind: 'failed', reason: expect.stringMatching(/tag everyone/) })
  })

  it('carries no model in the program itself, neither in its sources nor as built', async () => {
    const others = (await readdir(modelFolder())).filter((name) => /\.(bin|json)$/.test(name))
    expect(others).toContain('faceres.bin')
    const files = await filesOf(['src/', 'dist/'])
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => /\.(bin|onnx|tflite|pb|h5|weights)$/.test(file))).toEqual([])
    const names = others
      .map((name) => name.replace(/\..*$/, ''))
      .filter((name) => name !== 'blazeface' && name !== 'models')
    const code = files.filter(
      (file) => /\/gate\/photo\/.*\.(ts|js)$/.test(file) && !/\.(test|d)\.ts$/.test(file),
    )
    for (const file of code) {
      const text = await readFile(file, 'utf8')
      expect(
        names.filter((name) => text.includes(name)),
        file,
      ).toEqual([])
    }
  })
})

async function filesOf(folders: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    folders.map((folder) =>
      readdir(path(folder), { recursive: true, withFileTypes: true }).catch(() => []),
    ),
  )
  return lists
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
}
