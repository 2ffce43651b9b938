import type { components } from './schema'

export type ProblemReason = components['schemas']['problem.Refusal.Reason']

/** A refusal as the platform states it (RFC 9457), or the client's own account of why no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly reasons: ProblemReason[] = [],
  ) {
    super(detail || title)
    this.name = 'Problem'
  }

  /** Whether the platform may or may not have carried the command out, so that only the same key may be sent again. */
  get undecided(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }

  static offline(): Problem {
    return new Problem(0, 'offline', '没有连上服务', '网络断开，或服务正在重启。恢复后再试一次；已输入的内容都还在，也不会重复办理。')
  }

  static of(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown
    return new Problem(-1, 'client', '页面出错', thrown instanceof Error ? thrown.message : String(thrown))
  }
}

const fallback: Record<number, [string, string]> = {
  400: ['内容有误', '请检查填写的内容。'],
  401: ['需要登录', '登录已过期，请重新登录。'],
  403: ['没有权限', '这个账号不能做这件事。需要时请联系系统管理员。'],
  404: ['没有找到', '记录不存在，或不在您的管辖范围内。'],
  409: ['记录已变化', '别人刚刚处理过，请刷新后再看。'],
  413: ['文件太大', '请换小一些的文件再试。'],
  429: ['操作太频繁', '请稍等片刻再试。'],
  502: ['服务没有应答', '服务正在重启，请稍后再试。'],
  503: ['服务暂不可用', '服务正在启动，请稍后再试。'],
  504: ['服务应答超时', '请稍后再试。'],
}

export async function problemOf(response: Response): Promise<Problem> {
  const [title, detail] = fallback[response.status] ?? ['办理失败', `服务返回 ${response.status}，请稍后再试。`]
  const body = await bodyOf(response)
  return new Problem(
    response.status,
    text(body.code) ?? `http-${response.status}`,
    text(body.title) ?? title,
    text(body.detail) ?? detail,
    reasons(body.reasons),
  )
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return {}
  try {
    const parsed: unknown = await response.json()
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function reasons(value: unknown): ProblemReason[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown) => {
    if (typeof each === 'string') return [{ field: null, text: each, remedy: null }]
    if (typeof each !== 'object' || each === null) return []
    const row = each as Record<string, unknown>
    const said = text(row.text)
    return said === null ? [] : [{ field: text(row.field), text: said, remedy: text(row.remedy) }]
  })
}
