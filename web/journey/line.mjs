import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** A line between one screen and the platform that can go dead as real ones do: still open, and nothing comes through. */
export class Line {
  #sockets = new Set()
  #dead = false

  static async to(port) {
    const line = new Line(port)
    line.server.listen(0, '127.0.0.1')
    await once(line.server, 'listening')
    line.address = `http://127.0.0.1:${line.server.address().port}`
    return line
  }

  constructor(port) {
    this.server = createServer((near) => {
      this.#keep(near)
      if (this.#dead) return
      const far = this.#keep(connect(port, '127.0.0.1'))
      near.pipe(far)
      far.pipe(near)
    })
  }

  #keep(socket) {
    this.#sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => this.#sockets.delete(socket))
    return socket
  }

  goDead() {
    this.#dead = true
    for (const socket of this.#sockets) socket.unpipe()
    for (const socket of this.#sockets) socket.pause()
  }

  comeBack() {
    this.#dead = false
    for (const socket of this.#sockets) socket.destroy()
  }

  close() {
    this.comeBack()
    this.server.close()
  }
}
