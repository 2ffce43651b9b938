// The pictures of the README and the guide, from the screenshots that the last journey kept. All data in them are generated.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

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
  if (statSync(from).size > mostBytes) throw new Error(`${shot} has ${statSync(from).size} bytes, more than ${mostBytes}.`)
  copyFileSync(from, join(repository, 'docs/pictures', picture))
}
