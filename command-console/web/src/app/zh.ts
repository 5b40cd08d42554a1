export const zh = {
  brand: '烽燧 119',
  top: {
    data: '数据 {age} 前', stale: '数据已停 {age}', escalations: '{n} 个命令未签收', help: '全部按键', language: 'EN', logout: '退出',
    units: '力量', accounts: '账号', pair: '配对手机', sound: '提示音', muted: '静音 {span}', soundBlocked: '尚无声音：请按任意键',
    archiveBehind: '存档滞后',
  },
  link: {
    connecting: '正在连接指挥中心…', stale: '连接无响应，已 {age} 没有新数据。屏幕内容可能已过时，命令暂不能下达。',
    down: '连接中断 {age}。屏幕内容为 {at} 的情况，正在重连，命令暂不能下达。', core: '核心不接受命令：{why}', resumed: '连接已恢复，数据已补齐',
    positions: '位置服务中断，图上位置可能已过时', clock: '核心主机时钟跳变 {step}。核心时间照走，计时不受影响；请校正时间源，方便时重启核心',
    damaged: '数据文件 {files} 已损坏：其中的历史、审计或账号可能不全，调派不受影响；请立即通知系统管理员',
  },
  login: {
    name: '用户名', password: '密码', go: '登录', failed: '登录失败', change: '首次登录，请修改密码', current: '当前密码', next: '新密码',
    again: '再次输入新密码', mismatch: '两次输入不一致', rule: '至少 8 位，含大写、小写、数字、符号中的三类', save: '保存新密码',
  },
  incidents: {
    notYours: '您的角色不处理警情，这里不显示来电和警情', title: '警情', quiet: '一切平静', since: '自 {at} 起没有未结警情', open: '未归队 {n} 车',
    first: '首车 {eta}', overdue: '首车 逾 {eta}', onScene: '{n} 车到场', ordered: '{n} 车已派', none: '未派力量', duplicate: '重复警情',
    outside: '辖区外', noneYet: '还没有警情',
  },
  calls: { title: '未立案来电', take: '接警' },
  seat: {
    sinceAnswer: '自接听 · 目标首令 ≤ 45 s', place: '地点', placeHint: '路名门牌、路口、单位、桩号、拼音或首字母，或在图上点选', kind: '种类', level: '等级',
    trapped: '被困人数', hazards: '危险', note: '记录', caller: '报警电话', duplicates: '可能是同一警情', link: '并入', more: '更多',
    cancel: '放弃', confirmDiscard: '已输入的内容将丢弃，确定放弃？', outside: '地点在本辖区地图之外', noPlace: '没有找到，请换个写法或在图上点选',
    searchFailed: '查找没有成功：{why}。已填内容都在，请再输入一次，或在图上点选', percent: '{n} %', ago: '{span} 前', same: '同类',
  },
  proposal: {
    title: '推荐力量', none: '填写地点和种类后给出推荐', whole: '已满足，无需增派', needs: '需求', missing: '缺 {n}', why: '为何不是更近的',
    runnerUp: '次选方案慢 {span}', runnerUpSame: '次选方案同样快', runnerUpSooner: '次选方案快 {span}，但不值其车数', runnerUpInexact: '（未必最优）',
    order: '下达调派 {units} 车 {crew} 人', reinforce: '增派 {units} 车 {crew} 人', micros: '{n} µs', notProven: '未证明最优',
    stale: '推荐已过时，正在重算', offline: '连接中断，暂不能下达', loading: '正在计算…', failed: '没有得到推荐，正在重试；已填内容都在', refused: '推荐失败：{why}', millis: '{n} ms',
    noneAble: '没有可派的力量', exclude: '排除', include: '重新考虑', people: '{n} 人', noPlan: '该种类和等级没有出动编成', elsewhere: '辖区外可请求支援',
    insteadOf: '{units}，代替 {others}', without: '不派 {others}', besides: '加派 {units}', proven: '已证明最优', gap: '未证明最优，至多差 {span}',
    dearer: '，代价多 {span}', tossUp: '与次选不分高下：差距小于到达时间的误差 {span}', outside: '可请求 {area} {force}：{units}，最快 {span}', nobodyNearer: '没有更近的被略过',
    version: '第 {n} 版 · {age}', onScreen: '从按键到上屏 {n} ms',
  },
  override: {
    title: '自选力量', open: '自选', back: '返回推荐', add: '呼号、站名，回车加入', remove: '去掉', nobody: '没有符合的空闲力量', reason: '为何不按推荐（必填；空时按数字选）',
    asProposed: '与推荐相同，无需理由', pickFirst: '请先选择力量', reasonFirst: '请写明理由',
    reasons: { scene: '现场指挥要求', road: '道路不通或拥堵', crew: '车辆或人员状况', near: '已在附近', keep: '为本区保留力量', above: '首长指示' },
  },
  decision: {
    open: '当时', title: '当时 {at}', by: '{who} 下达：{units}', close: '回到现在', proposed: '当时的推荐', plan: '{plan} 第 {version} 版', nobody: '当时没有推荐的力量',
    sent: '已下达', reason: '未按推荐的理由', leftOut: '推荐而未派：{units}', missing: '这次调派没有推荐记录',
  },
  incident: {
    lower: '降级', classify: '改种类', link: '并入', force: '力量', timeline: '指挥日志', raise: '升级', close: '结案', note: '记一笔',
    control: '控制', extinguish: '扑灭', locate: '改地点', cancel: '取消', release: '放回', acknowledge: '电话签收', unanswered: '未签收',
    reason: '理由', outcome: '结果', unlink: '撤销并入', noForce: '尚未调派', correct: '更正', requested: '现场请求增援', closed: '已结案',
    back: '返回', entering: '输入内容后回车', eta: '预计 {span}', overdue: '逾 {span}', corrected: '{from} 改为 {to}',
    reasons: { lower: '现场不需要这么多', correct: '报告有误', raise: '现场需要', close: '结果说明', cancel: '指挥员取消', unlink: '不是同一警情' },
    late: '补录', again: '{unit} 第 {n} 次告警',
  },
  result: {
    done: '已执行', ordered: '已下达 {n}：{units}', taken: '{unit} 已被 {incident} 调走（{person}）', takenOut: '{unit} {status}',
    refused: '未执行：{why}', unknown: '结果未知，正在自动核对', neverArrived: '未执行：命令没有送达', forgotten: '结果已不再保存，请查指挥日志',
    unavailable: '未执行：{why}', settled: '核对结果：{text}', offline: '连接中断，命令未发出', loginAgain: '登录已失效，请重新登录',
    alsoOpen: '仍缺：{lines}', escalation: '{unit} 未签收',
  },
  escalation: {
    title: '未签收的命令', none: '所有命令均已签收', notReceived: '设备未接收', notAcknowledged: '无人签收', instead: '改派为',
    order: '改派 {units} 车 {crew} 人', noneAble: '没有可改派的力量', looking: '正在找可派的力量…', waiting: '已 {span}',
  },
  units: {
    title: '力量', search: '呼号、站名', out: '停用', back: '启用', status: '状态', station: '站', crew: '人员', kind: '类型', age: '位置',
    none: '没有符合的力量',
  },
  map: {
    loading: '地图加载中…', none: '还没有区域包。请先导入：./fengsui import 文件.osm.pbf --name 名称', failed: '地图不可用：{why}',
    pick: '在图上点选地点', all: '全区', title: '地图', fit: '警情与力量', place: '地点', middle: '取图中心', trapped: '被困 {n}', then: '{at} 的位置，不是现在', closer: '放大', further: '缩小',
  },
  pair: {
    title: '配对手机', person: '人员', make: '生成配对码', once: '只显示一次，{minutes} 分钟内有效', scan: '手机扫码或输入配对码', over: '已过期，请重新生成',
    type: '在手机上输入配对码',
  },
  accounts: {
    title: '账号', name: '用户名', person: '人员', create: '新建账号', reset: '重置密码', unlock: '解锁', locked: '锁定至 {at}',
    once: '初始密码只显示一次，请当面交付', password: '初始密码', audit: '审计', at: '时间', kind: '操作', result: '结果', detail: '内容',
    source: '来源地址', noAudit: '最近一天没有记录', confirmReset: '重置 {name} 的密码？该人员在所有席位和手机上的登录将立即结束。',
  },
  keys: {
    title: '全部按键', newCall: '接警', place: '地点', kind: '种类', level: '等级', trapped: '被困', note: '记录', order: '下达调派', byHand: '自选力量，须写理由',
    link: '并入已有警情', escalations: '未签收命令', units: '力量', next: '下一警情', previous: '上一警情', help: '全部按键',
    escape: '关闭、返回（不丢已输入内容）', raise: '升级', map: '全区地图', pick: '取图中心为地点', fit: '地图回到警情与力量', pair: '配对手机', admin: '账号、审计',
    sound: '静音一分钟', language: 'English', logout: '退出登录', control: '控制', extinguish: '扑灭', close: '结案', force: '到力量列表', caller: '报警电话', hazards: '危险，再按 1 至 8', discard: '放弃此来电',
    accept: '未签收列表中：电话签收', instead: '未签收列表中：改派', open: '未签收列表中：打开警情',
  },
  common: { colon: '：', ok: '确定', retry: '重试', loading: '加载中…', failed: '出错了：{why}', semicolon: '；' },
}
