// The pictures of the README and the guide, from the screenshots that the last journey kept. All data in them are generated.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { smaller } from './png.mjs'

const repository = resolve(import.meta.dirname, '../..')
const pictures = {
  'home.png': '50-worse-alarm.png',
  'report.png': '03-report-refused.png',
  'review.png': '06-review.png',
  'unit.png': '23-unit-yellow.png',
  'phone-order.png': '32-phone-photograph.png',
  'order.png': '62-life-line.png',
  'incident.png': '56-incident-receipts.png',
  'public-code.png': '73-public-code.png',
}
const mostBytes = 250_000

mkdirSync(join(repository, 'docs/pictures'), { recursive: true })
for (const [picture, shot] of Object.entries(pictures)) {
  const from = join(repository, 'target/journey', shot)
  if (!existsSync(from)) throw new Error(`There is no ${from}. Remedy: npm run pictures, which walks the journey first.`)
  const small = smaller(readFileSync(from))
  if (small.length > mostBytes) throw new Error(`${picture} would have ${small.length} bytes, more than ${mostBytes}.`)
  writeFileSync(join(repository, 'docs/pictures', picture), small)
}
