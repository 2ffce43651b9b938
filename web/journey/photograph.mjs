/** A real JPEG of a make-believe tank farm, taken by the browser's own encoder. */
export async function photograph(page) {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 })
    const pen = canvas.getContext('2d')
    const sky = pen.createLinearGradient(0, 0, 0, 700)
    sky.addColorStop(0, '#9db8cf')
    sky.addColorStop(1, '#dfe7ec')
    pen.fillStyle = sky
    pen.fillRect(0, 0, 1600, 720)
    pen.fillStyle = '#8d8f8c'
    pen.fillRect(0, 700, 1600, 500)
    for (const [x, width, height] of [[140, 420, 520], [620, 480, 600], [1180, 330, 430]]) {
      const steel = pen.createLinearGradient(x, 0, x + width, 0)
      for (const [at, colour] of [[0, '#6f7b84'], [0.35, '#e9eef1'], [1, '#59646c']]) steel.addColorStop(at, colour)
      pen.fillStyle = steel
      pen.fillRect(x, 780 - height, width, height)
      pen.beginPath()
      pen.ellipse(x + width / 2, 780 - height, width / 2, 40, 0, 0, Math.PI * 2)
      pen.fill()
    }
    pen.fillStyle = '#c7322b'
    pen.fillRect(560, 690, 620, 34)
    pen.fillStyle = '#e8c93a'
    for (let x = 0; x < 1600; x += 120) pen.fillRect(x, 1080, 70, 26)
    pen.fillStyle = '#23303a'
    pen.font = '600 84px sans-serif'
    pen.fillText('T-103', 740, 470)
    for (let grain = 0; grain < 24000; grain++) {
      pen.fillStyle = `rgba(${grain % 2 ? 0 : 255},${grain % 2 ? 0 : 255},${grain % 2 ? 0 : 255},.05)`
      pen.fillRect(Math.random() * 1600, Math.random() * 1200, 3, 3)
    }
    return canvas.toDataURL('image/jpeg', 0.85).split(',')[1]
  })
  return Buffer.from(base64, 'base64')
}
