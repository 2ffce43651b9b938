// npm run api: writes src/api/schema.d.ts from src/api/openapi.json, the document that the platform serves.
// npm run api -- --check: fails where the written types are not those of the document.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const source = new URL('../src/api/openapi.json', import.meta.url)
const target = new URL('../src/api/schema.d.ts', import.meta.url)
const mark = '// Generated from openapi.json by ./anlan api. Do not edit.\n\n'

const blob = ts.factory.createTypeReferenceNode('Blob')
const transform = (schema) => (schema.format === 'binary' ? blob : undefined)
const made = mark + astToString(await openapiTS(source, { transform, emptyObjectsUnknown: true }))

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== made) {
    console.error('src/api/schema.d.ts is not what src/api/openapi.json says.\nRemedy: ./anlan api')
    process.exit(1)
  }
} else {
  await writeFile(target, made)
  console.log('src/api/schema.d.ts written from src/api/openapi.json')
}
