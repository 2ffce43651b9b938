import { deflateSync, inflateSync } from 'node:zlib'

const signature = 8
const rgba = 4
const rgb = 3
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function checksum(bytes) {
  let c = 0xffffffff
  for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

function chunk(type, data) {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(checksum(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}

function chunksOf(png) {
  const found = []
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at)
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return found
}

function nearest(a, b, c) {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Undoes the filters of PNG, row by row. */
function pixels(packed, width, height, size) {
  const stride = width * size
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const given = packed[y * (stride + 1) + 1 + x]
      const left = x >= size ? out[y * stride + x - size] : 0
      const up = y > 0 ? out[(y - 1) * stride + x] : 0
      const corner = x >= size && y > 0 ? out[(y - 1) * stride + x - size] : 0
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]
      out[y * stride + x] = (given + guess) & 0xff
    }
  }
  return out
}

/** The 128 colours used most, and for what is left the most used one of the 128 fullest shades, so that no hue is lost. */
function paletteOf(image, size) {
  const counts = new Map()
  for (let at = 0; at < image.length; at += size) {
    const colour = (image[at] << 16) | (image[at + 1] << 8) | image[at + 2]
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const used = [...counts.entries()].sort((a, b) => b[1] - a[1])
  const shades = new Map()
  for (const [colour, count] of used.slice(128)) {
    const shade = colour & 0xe0e0e0
    const known = shades.get(shade) ?? { colour, count: 0 }
    shades.set(shade, { ...known, count: known.count + count })
  }
  const fullest = [...shades.values()].sort((a, b) => b.count - a.count).slice(0, 128)
  const kept = [...used.slice(0, 128).map(([colour]) => colour), ...fullest.map(({ colour }) => colour)]
  const index = new Map(kept.map((colour, at) => [colour, at]))
  for (const colour of counts.keys()) if (!index.has(colour)) index.set(colour, closest(kept, colour))
  return { kept, index }
}

function closest(kept, colour) {
  let best = { at: 0, distance: Infinity }
  kept.forEach((each, at) => {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((each >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0)
    if (distance < best.distance) best = { at, distance }
  })
  return best.at
}

/** A screenshot with a palette of its own, a good deal smaller. */
export function smaller(png) {
  const chunks = chunksOf(png)
  const head = chunks.find((each) => each.type === 'IHDR').data
  const [width, height, colourType] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]]
  const size = colourType === 6 ? rgba : rgb
  const image = pixels(inflateSync(Buffer.concat(chunks.filter((each) => each.type === 'IDAT').map((each) => each.data))), width, height, size)
  const { kept, index } = paletteOf(image, size)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * size
      rows[y * (width + 1) + 1 + x] = index.get((image[at] << 16) | (image[at + 1] << 8) | image[at + 2])
    }
  }
  const newHead = Buffer.from(head)
  newHead[9] = 3
  const palette = Buffer.from(kept.flatMap((colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([png.subarray(0, signature), chunk('IHDR', newHead), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}
