// npm run api -- <url or file>: writes src/api/schema.d.ts from the OpenAPI document the platform serves.
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const source = process.argv[2] ?? 'http://127.0.0.1:8080/v3/api-docs'
const url = /^https?:/.test(source) ? new URL(source) : pathToFileURL(source)
const target = new URL('../src/api/schema.d.ts', import.meta.url)
await writeFile(target, astToString(await openapiTS(url)))
console.log(`src/api/schema.d.ts written from ${source}`)
