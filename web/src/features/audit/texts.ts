import type { AuditEntry, AuditOutcome, ChainFinding, FindingKind } from '../../api/types'
import { fullTime } from '../../parts/time'
import { figure } from '../../parts/figures'

export const outcomes: Record<AuditOutcome, { word: string; css: string }> = {
  DONE: { word: '完成', css: 'st-soft' },
  REFUSED: { word: '拒绝', css: 'st-red' },
}

/** The parts of the platform that an action names first. */
export const modules: Record<string, string> = {
  access: '账号与登录',
  audit: '审计',
  file: '照片',
  geo: '区划与底图',
  incident: '事件',
  notification: '告知',
  organisation: '组织',
  plan: '预案',
  registry: '两库',
  risk: '风险',
  sensing: '感知',
  workorder: '任务单',
}

const deeds: Record<string, string> = {
  'access.login': '登录',
  'access.logout': '退出',
  'access.open-account': '新建账号',
  'access.forbidden': '越权访问',
  'audit.list': '查阅审计记录',
  'audit.look': '查看一条审计记录',
  'audit.export': '导出审计记录',
  'audit.take-head': '取走链头',
  'audit.verify': '发起校验',
  'audit.stop-verification': '停止校验',
  'file.upload': '上传照片',
  'geo.import-basemap': '导入底图',
  'geo.import-divisions': '导入区划',
  'incident.open': '启动事件',
  'incident.close': '结束事件',
  'incident.direct': '下达指令',
  'incident.note': '事件记事',
  'incident.receipt': '指令回执',
  'notification.read': '阅读消息',
  'notification.local-sms': '短信网关收信',
  'notification.local-reply': '代收信人回复',
  'notification.local-gateway': '改变演示网关',
  'notification.answer': '应答消息',
  'notification.voice': '记录电话',
  'notification.resend': '重发短信',
  'notification.call': '发起叫应',
  'notification.stop-call': '停止叫应',
  'notification.template': '修改短信模板',
  'notification.settle': '处理来信',
  'notification.reply': '短信回复',
  'notification.receipt': '短信回执',
  'organisation.import': '导入组织',
  'plan.import': '导入预案',
  'registry.receive-ledger': '接收台账',
  'registry.import': '导入台账',
  'registry.cancel-import': '取消导入',
  'registry.review-same': '判定为同一对象',
  'registry.review-different': '判定为不同对象',
  'risk.renew-code': '换发安全码',
  'sensing.mqtt': '设备接入',
  'sensing.acknowledge': '确认报警',
  'sensing.dispatch': '报警派单',
  'sensing.import-devices': '导入设备',
  'workorder.dispatch': '派单',
  'workorder.accept': '接受任务单',
  'workorder.rectify': '提交整改',
  'workorder.review': '复查',
  'workorder.return': '退回',
  'workorder.cancel': '撤销任务单',
  'workorder.note': '补充说明',
}

const objects: Record<string, string> = {
  alarm: '报警',
  'audit-entry': '审计记录',
  device: '设备',
  directive: '指令',
  file: '照片',
  incident: '事件',
  ledger: '台账',
  message: '消息',
  call: '叫应',
  inbound: '来信',
  order: '任务单',
  pair: '归并对',
  unit: '监管对象',
}

export const actorKinds: Record<string, string> = { PERSON: '人员', VISITOR: '未登录', PLATFORM: '平台' }

/** Why something was refused, where the platform's short word for it is a frequent one. */
const refusals: Record<string, string> = {
  'not-allowed': '岗位没有这项权限',
  'wrong-credentials': '用户名或密码不对',
  'not-found': '不存在，或不在管辖范围内',
  'unknown-device-or-wrong-password': '设备没有登记，或密码不对',
}

export function actorOf(entry: AuditEntry): string {
  return entry.actorKind === 'PLATFORM' ? '平台' : entry.actorName
}

export function detailOf(entry: AuditEntry): string {
  if (entry.detail === null) return ''
  const [code = '', ...rest] = entry.detail.split(' ')
  const known = entry.outcome === 'REFUSED' ? refusals[code] : undefined
  return known === undefined ? entry.detail : [known, ...rest].join(' ')
}

/** An action as a person says it; one that has no words yet is named by its module. */
export function deed(action: string): string {
  const [name = '', ...rest] = action.split(' ')
  const known = deeds[name]
  if (known !== undefined) return rest.length > 0 ? `${known}：${rest.join(' ')}` : known
  const module = modules[name.split('.')[0] ?? '']
  return module === undefined ? action : `${module}（${name}）`
}

export function objectOf(entry: AuditEntry): string {
  if (entry.objectKind === null) return '—'
  return `${objects[entry.objectKind] ?? entry.objectKind} ${entry.objectId ?? ''}`
}

export const findingKinds: Record<FindingKind, string> = {
  CHANGED: '被改动',
  REMOVED: '被删除',
  INSERTED: '被插入',
  TRUNCATED: '末尾被截断',
  REWRITTEN: '链被整体改写',
  FORGED_HEAD: '链头文件不真',
}

function numbers(finding: ChainFinding): string {
  if (finding.first === null) return `记录 ${finding.entrySeq ?? ''}`
  if (finding.first === finding.last) return `第 ${figure(finding.first)} 号`
  return `第 ${figure(finding.first)} 至 ${figure(finding.last ?? finding.first)} 号`
}

export function findingSentence(finding: ChainFinding): string {
  const at = fullTime(finding.at)
  switch (finding.kind) {
    case 'CHANGED':
      return `${numbers(finding)}（记录 ${finding.entrySeq}）与封存时不同，封存于 ${at}。`
    case 'REMOVED':
      return finding.first === null ? `${numbers(finding)} 在封存之前被删除。` : `${numbers(finding)}已不在库中，封存不晚于 ${at}。`
    case 'INSERTED':
      return `${numbers(finding)} 没有经过审计日志写入，自称时间 ${at}。`
    case 'TRUNCATED':
      return `${numbers(finding)}在 ${at} 已签名的链头里有，现在没有了。`
    case 'REWRITTEN':
      return `${numbers(finding)}之间与 ${at} 取走的链头不符。`
    case 'FORGED_HEAD':
      return `${at} 的链头（第 ${finding.first} 号）签名不对。`
  }
}
