import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { Problem } from '../api/problem'
import { homeOf, loadMe } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Anyone may see it without signing in. */
    open?: boolean
    title?: string
    /** The entry of the menu without which a person may not see it. */
    needs?: string
  }
}

const desk: RouteRecordRaw[] = [
  { path: '', name: 'home', meta: { title: '首页' }, component: () => import('../features/desk/HomePage.vue') },
  { path: 'map', name: 'map', meta: { title: '一张图' }, component: () => import('../features/geo/MapPage.vue') },
  { path: 'units', name: 'units', meta: { title: '单位' }, component: () => import('../features/registry/UnitList.vue') },
  { path: 'units/:id(\\d+)', name: 'unit', meta: { title: '一企一档' }, component: () => import('../features/registry/UnitPage.vue') },
  { path: 'ledgers', name: 'ledgers', meta: { title: '台账', needs: 'ledgers' }, component: () => import('../features/registry/LedgerList.vue') },
  { path: 'ledgers/:id(\\d+)', name: 'ledger', meta: { title: '导入报告', needs: 'ledgers' }, component: () => import('../features/registry/LedgerPage.vue') },
  { path: 'reviews', name: 'reviews', meta: { title: '归并复核', needs: 'reviews' }, component: () => import('../features/registry/ReviewDesk.vue') },
  { path: 'alarms', name: 'alarms', meta: { title: '报警' }, component: () => import('../features/sensing/AlarmList.vue') },
  { path: 'points', name: 'points', meta: { title: '感知' }, component: () => import('../features/sensing/PointList.vue') },
  { path: 'points/:id(\\d+)', name: 'point', meta: { title: '测点' }, component: () => import('../features/sensing/PointPage.vue') },
  { path: 'orders', name: 'orders', meta: { title: '任务单' }, component: () => import('../features/workorder/OrderList.vue') },
  { path: 'orders/:id(\\d+)', name: 'order', meta: { title: '任务单' }, component: () => import('../features/workorder/OrderPage.vue') },
  { path: 'incidents', name: 'incidents', meta: { title: '事件' }, component: () => import('../features/incident/IncidentList.vue') },
  { path: 'incidents/:id(\\d+)', name: 'incident', meta: { title: '事件' }, component: () => import('../features/incident/IncidentPage.vue') },
  { path: 'plans', name: 'plans', meta: { title: '预案' }, component: () => import('../features/plan/PlanList.vue') },
  { path: 'organisation', name: 'organisation', meta: { title: '组织', needs: 'organisation' }, component: () => import('../features/organisation/OrganisationPage.vue') },
  { path: 'organisation/rules', name: 'rules', meta: { title: '责任规则', needs: 'organisation' }, component: () => import('../features/organisation/RuleList.vue') },
  { path: 'organisation/holes', name: 'holes', meta: { title: '空缺与重叠', needs: 'organisation' }, component: () => import('../features/organisation/HoleList.vue') },
  { path: 'organisation/absences', name: 'absences', meta: { title: '请假与代理', needs: 'organisation' }, component: () => import('../features/organisation/AbsenceList.vue') },
  { path: 'organisation/staffing', name: 'staffing', meta: { title: '编制', needs: 'organisation' }, component: () => import('../features/organisation/StaffingList.vue') },
  { path: 'organisation/meetings', name: 'meetings', meta: { title: '委员会会议', needs: 'organisation' }, component: () => import('../features/organisation/MeetingList.vue') },
  { path: 'organisation/meetings/:id(\\d+)', name: 'meeting', meta: { title: '会议', needs: 'organisation' }, component: () => import('../features/organisation/MeetingPage.vue') },
  { path: 'organisation/workbook', name: 'organisation-workbook', meta: { title: '表格导入导出', needs: 'organisation' }, component: () => import('../features/organisation/WorkbookPage.vue') },
  { path: 'roster', name: 'roster', meta: { title: '值班表' }, component: () => import('../features/organisation/RosterPage.vue') },
  { path: 'calendar', name: 'calendar', meta: { title: '工作日历', needs: 'calendar' }, component: () => import('../features/calendar/CalendarPage.vue') },
  { path: 'messages', name: 'messages', meta: { title: '短信', needs: 'messages' }, component: () => import('../features/notification/MessageList.vue') },
  { path: 'accounts', name: 'accounts', meta: { title: '账号', needs: 'accounts' }, component: () => import('../features/access/AccountList.vue') },
  { path: 'audit', name: 'audit', meta: { title: '审计', needs: 'audit' }, component: () => import('../features/audit/AuditDesk.vue') },
  { path: 'audit/handover', name: 'audit-handover', meta: { title: '链头交接单', needs: 'audit' }, component: () => import('../features/audit/HandOver.vue') },
  { path: 'imports', name: 'imports', meta: { title: '导入', needs: 'imports' }, component: () => import('../features/access/ImportPage.vue') },
  { path: 'sessions', name: 'sessions', meta: { title: '登录', needs: 'sessions' }, component: () => import('../features/access/SessionDesk.vue') },
  { path: 'keys', name: 'keys', meta: { title: '密钥', needs: 'keys' }, component: () => import('../features/access/KeyDesk.vue') },
  { path: 'me', name: 'me', meta: { title: '我的账号' }, component: () => import('../features/access/MyAccount.vue') },
]

const phone: RouteRecordRaw[] = [
  { path: '', name: 'm-today', meta: { title: '今日' }, component: () => import('../features/workorder/PhoneToday.vue') },
  { path: 'orders/:id(\\d+)', name: 'm-order', meta: { title: '任务单' }, component: () => import('../features/workorder/PhoneOrder.vue') },
  { path: 'directives/:id(\\d+)', name: 'm-directive', meta: { title: '指令' }, component: () => import('../features/incident/PhoneDirective.vue') },
  { path: 'absence', name: 'm-absence', meta: { title: '请假与代理' }, component: () => import('../features/organisation/PhoneAbsence.vue') },
  { path: 'messages', name: 'm-messages', meta: { title: '消息' }, component: () => import('../features/notification/PhoneMessages.vue') },
  { path: 'account', name: 'm-account', meta: { title: '账号与安全' }, component: () => import('../features/access/PhoneAccount.vue') },
  { path: 'me', name: 'm-me', meta: { title: '我的' }, component: () => import('../features/access/PhoneMe.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/login', name: 'login', meta: { open: true, title: '登录' }, component: () => import('../features/access/LoginPage.vue') },
    { path: '/login/next', name: 'login-next', meta: { open: true, title: '登录' }, component: () => import('../features/access/SignInNext.vue') },
    { path: '/public/code/:token', name: 'public-code', meta: { open: true, title: '安全码' }, component: () => import('../features/publiccode/PublicCodePage.vue') },
    { path: '/m', component: () => import('./PhoneShell.vue'), children: phone },
    { path: '/', component: () => import('./DeskShell.vue'), children: [...desk, { path: ':rest(.*)*', name: 'missing', meta: { title: '没有这一页' }, component: () => import('./MissingPage.vue') }] },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta.open === true) return true
  try {
    const someone = await loadMe()
    if (someone === null) return { path: '/login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
    if (someone.owes !== null) return { path: '/login/next', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
    if (someone.phoneFace && to.matched[0]?.path === '/') return to.name === 'order' ? `/m${to.path}` : homeOf(someone)
    if (to.name === 'home' && homeOf(someone) !== '/') return homeOf(someone)
    return true
  } catch (thrown) {
    // The shell shows the problem and lets the person retry; only an unknown person is sent away.
    if (Problem.of(thrown).status === 401) return { path: '/login' }
    return { path: '/login', query: { to: to.fullPath, problem: '1' } }
  }
})

router.afterEach((to) => {
  document.title = to.meta.title === undefined ? '安澜' : `${to.meta.title} · 安澜`
})
