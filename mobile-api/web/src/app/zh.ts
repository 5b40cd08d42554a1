export const zh = {
  brand: '烽燧 119',
  login: {
    code: '输入配对码', codeHint: '8 位数字，由指挥中心在控制台生成，10 分钟内有效，只能用一次', pair: '配 对', pairing: '正在配对…', desk: '值班室用姓名和密码登录',
    phone: '用配对码登录', name: '登录名', password: '密码', go: '登 录', failed: '没有成功，请再试一次', unreachable: '连不上服务器。检查网络后再试；已填内容保留',
    wrongCode: '配对码不对、已用过或已过期，请指挥中心重新生成', tooMany: '尝试太多次，请等几分钟再试', wrongPassword: '登录名或密码不对', change: '首次登录，请修改密码',
    rule: '至少 8 位，含大写、小写、数字、符号中的三类', next: '新密码', again: '再次输入新密码', mismatch: '两次输入不一致', weak: '新密码不符合规则',
    save: '保存并登录', back: '返回', notForPhones: '这个账号不是消防员账号，不能在手机端使用', erase: '删除一位',
    cutOff: '本机登录已结束，收不到出动命令。请守好电台或电话，并重新登录；配对码向指挥中心要。',
  },
  link: {
    live: '实时', connecting: '正在连接…', resuming: '正在连接 · {at} 的数据', never: '无网络 · 正在重试', offline: '无网络 · {at} 的数据',
    stale: '数据停了 {age} 秒 · 正在重连', core: '指挥中心暂不接收 · 报告会保留', waiting: '{n} 条待发', waitingTitle: '待发报告',
    waitingHint: '联网后按顺序自动发送，每条只生效一次。最多保留 {max} 条。', none: '没有待发报告', full: '待发已满 {max} 条，请先恢复网络',
  },
  fix: { off: '出动时定位', searching: '定位中', on: '定位开', denied: '定位被拒绝', missing: '无定位' },
  idle: {
    quiet: '一切平静', quietHint: '有出动命令时，本机会全屏报警', since: '{at} 起', cutOff: '收不到命令', cutOffHint: '正在重新连接。请守好电台或电话。',
    out: '停用', outHint: '本单元停用中，不会接到命令', home: '已 归 队', returning: '正在归队', enable: '开启警报声',
    enableHint: '浏览器要求先点一次才能出声。锁屏或切到别的应用后可能不响，请保持本页打开。', soundOn: '警报声已开启 · 点此试听', noUnit: '您的账号没有所属单元', me: '我',
    unit: '单元', station: '消防站', crew: '{n} 人', language: 'English', light: '日间亮色', dark: '夜间暗色', leave: '退出登录',
    leaveSure: '退出后本机收不到出动命令。确定退出？', leaveYes: '退出登录', stay: '不退出', updated: '有新版本 · 点此更新', carries: '携带',
  },
  order: {
    diverted: '改派：不再去 #{from}，转往本警情', staged: '到待命点集结，听候调度',
    since: '下达', accept: '接 受 出 动', refuse: '长按 · 不能出动', refuseHold: '请按住 1 秒', centre: '119 指挥中心', eta: '到场',
    distance: '路程', water: '最近水源', trapped: '被困 {n} 人', companions: '同行', alone: '单独出动', unknown: '—',
    round: '第 {n} 次下达', soundOff: '警报声未开 · 点屏幕任意处开启', refuseTitle: '不能出动的原因', refuseYes: '报告不能出动', refuseText: '其他原因',
    refuseHint: '报告后指挥中心会立即改派。', reasons: ['车辆故障', '人员不足', '正在处置其他任务', '道路不通'], uncertain: '位置误差约 {m} 米',
  },
  way: {
    closed: '附近封路',
    next: '下一步', left: '剩余', roll: '出 动', rollHint: '人员上车、车轮转动时按', arrive: '到 场', noRoad: '没有本车可走的道路，按地址行驶',
    loading: '正在计算路线…', away: '已偏离路线，正在重算',
    turn: {
      DEPART: '出发', STRAIGHT: '直行', SLIGHT_LEFT: '向左前方', LEFT: '左转', SHARP_LEFT: '左后转', SLIGHT_RIGHT: '向右前方',
      RIGHT: '右转', SHARP_RIGHT: '右后转', U_TURN: '掉头', ARRIVE: '到达',
    },
    into: '{turn} 进入 {street}', arriveAt: '前方到达', arrives: '预计 {at} 到', steps: ['下达', '接受', '出动', '到场', '展开', '归队'],
  },
  tile: {
    hazards: '危险', water: '水源', companions: '同行', note: '备注', noHazards: '没有已知危险', noWater: '附近没有登记水源',
    noCompanions: '没有同行单元',
  },
  scene: {
    deploy: '展 开', deployed: '作 战 中', deployedHint: '收队由指挥中心放回', onSceneFor: '到场', nearWater: '附近水源', reinforce: '请求增援',
  },
  water: {
    HYDRANT: '消火栓', WATER_CRANE: '消防水鹤', POOL: '水池', NATURAL: '天然水源', flow: '{n} 升/秒', pressure: '{n} kPa',
    unknown: '流量未知',
  },
  undo: { label: '撤销“{step}” {s}s', none: '撤销', reason: '误按撤销' },
  reinforce: {
    title: '请求增援', hint: '选需要的力量，指挥中心据此调派', reason: '原因', send: '发出请求',
    reasons: ['火势扩大', '被困人员多', '供水不足', '需要登高', '人员疲劳轮换'], sent: '增援请求已送达指挥中心', nothing: '先选力量和原因', fewer: '减少',
    more: '增加',
  },
  left: {
    title: '余量', hint: '点选剩余多少，立即上报', refilled: '已全部补满', part: { 0: '空', 25: '¼', 50: '½', 75: '¾', 100: '满' },
  },
  note: { title: '备注', hint: '写入本警情的指挥日志', send: '提交备注', sent: '备注已写入指挥日志', placeholder: '现场情况…' },
  moveUp: {
    title: '移防', asked: '去该站备勤', onTheWay: '移防途中，到站后报到位', stayFree: '途中有警随时出动，以调派命令为准', accept: '接受移防', reach: '到位', there: '已到位备勤',
    step: { waiting: '待签收', moving: '途中', there: '已到位' },
  },
  preAlert: {
    title: '预警', likely: '可能出动', notOrdered: '尚未下令', ready: '穿好装备、到车旁，等待命令', wait: '等待命令', over: '预警解除，恢复待命：{units}',
  },
  desk: { title: '值班室', orders: '待处理命令', running: '进行中', none: '辖区内没有命令', accept: '接受', back: '返回' },
  common: { close: '关闭' },
  notice: { late: '手机离线时的报告', refused: '没有生效：{what} — {why}', queued: '无网络，已保留，联网后自动发送' },
  report: {
    ReceiveAlert: '已收到命令', AcknowledgeAssignment: '接受出动', RefuseAssignment: '不能出动', ReportAssignment: '报告状态',
    CorrectReport: '撤销', AddNote: '备注', RequestReinforcement: '请求增援', ReportUnit: '报告单元状态', ReportConsumables: '报告余量', ReportRefilled: '已补满', AcknowledgeMoveUp: '接受移防', ReachMoveUp: '移防到位', EndMoveUp: '不能移防',
  },
}
