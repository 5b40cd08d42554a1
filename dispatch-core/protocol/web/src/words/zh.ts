import type { Words } from './words'

export const zh: Words = {
  incidentKind: {
    BUILDING_FIRE: '建筑火灾', HIGH_RISE_FIRE: '高层火灾', UNDERGROUND_FIRE: '地下火灾', PETROCHEMICAL_FIRE: '石化火灾',
    VEHICLE_FIRE: '车辆火灾', WILDLAND_FIRE: '草场山林火灾', COTTON_STORE_FIRE: '棉花库火灾', ENERGY_STORAGE_FIRE: '储能电站火灾',
    UHV_SUBSTATION_FIRE: '特高压站火灾', HAZMAT_LEAK: '危化品泄漏', HAZMAT_TANK_TRUCK: '危化品槽车', EXPLOSION: '爆炸',
    EARTHQUAKE: '地震', COLLAPSE: '坍塌', FLOOD: '洪涝', WATER_RESCUE: '水域救援', MOUNTAIN_RESCUE: '山岳救援',
    ICE_AND_SNOW: '冰雪救援', TRAFFIC_ENTRAPMENT: '交通事故被困', PERSON_TRAPPED: '人员被困', MEDICAL_ASSIST: '医疗协助',
    PUBLIC_ASSISTANCE: '社会救助', AUTOMATIC_FIRE_ALARM: '自动报警', DRILL: '演练',
  },
  unitStatus: {
    IN_QUARTERS: '在队待命', AVAILABLE: '在外待命', DISPATCHED: '已派', EN_ROUTE: '出动', ON_SCENE: '到场', RETURNING: '归队',
    OUT_OF_SERVICE: '停用',
  },
  assignmentStatus: {
    ORDERED: '已下达', RECEIVED: '已接收', ACKNOWLEDGED: '已签收', EN_ROUTE: '出动', STAGED: '待命点', ON_SCENE: '到场',
    DEPLOYED: '展开', RELEASED: '放回', CLEARED: '归队', REFUSED: '不能出动', CANCELLED: '已取消',
  },
  unitKind: {
    WATER_TENDER: '水罐车', FOAM_TENDER: '泡沫车', COMPRESSED_AIR_FOAM: '压缩空气泡沫车', ELEVATED_JET: '举高喷射车',
    LARGE_SPAN_JET: '大跨度举高喷射车', AERIAL_PLATFORM: '登高平台车', LADDER: '云梯车', RESCUE: '抢险救援车', LIGHTING: '照明车',
    SMOKE_EXHAUST: '排烟车', DECONTAMINATION: '洗消车', HAZMAT_RESCUE: '化学救援车', COMMAND: '通信指挥车', FOAM_TRANSFER: '泡沫输转车',
    LIQUID_SUPPLY: '供液车', AIR_SUPPLY: '供气车', EQUIPMENT: '器材车', TROOP_CARRIER: '运兵车', CRANE: '起重车', ROBOT: '消防机器人',
    ASSAULT_BOAT: '冲锋舟', WATER_PURIFICATION: '净水车', POWER_AND_LIGHTING: '发电照明车', OFF_ROAD_TRANSPORT: '越野运输车',
    CATERING: '饮食保障车', FUEL: '加油车', LIGHT_PUMP: '轻型水泵车', TEAM_ON_FOOT: '徒步分队',
  },
  capability: {
    WATER_L: '水（升）', FOAM_L: '泡沫（升）', PUMP_LPS: '泵流量（升/秒）', AERIAL_M: '举高（米）', RESCUERS: '战斗员', MEDICS: '医护',
    BOATS: '舟艇', DIVERS: '潜水员', ROPE_TEAM: '绳索队员', SEARCH_DOGS: '搜救犬', DECON_LANES: '洗消通道', GAS_DETECTION: '气体侦检',
    FOAM_TRANSFER_LPS: '泡沫输转（升/秒）', LIGHTING_KW: '照明（千瓦）', CRANE_T: '起重（吨）', COMMAND_POST: '指挥部', DRONE: '无人机',
    ROBOT: '机器人', WATER_PURIFY_LPH: '净水（升/时）', SAT_LINK: '卫星链路', SUPPLY_AIR_BOTTLES: '气瓶', FUEL_L: '燃油（升）',
    SMOKE_EXHAUST_M3H: '排烟（立方米/时）',
  },
  formation: {
    EARTHQUAKE_MOBILE: '地震机动队', EARTHQUAKE_ADVANCE: '地震先遣队', EARTHQUAKE_LIGHT: '地震轻型队', CHEMICAL_LIGHT: '化工轻型编队',
    CHEMICAL_ELEVATED_JET: '举高喷射组', CHEMICAL_COOLING: '灭火冷却组', CHEMICAL_DECONTAMINATION: '洗消组', CHEMICAL_COMMAND: '化工指挥通信组',
    FLOOD: '抗洪抢险队', HIGH_RISE: '高层专业队', MOUNTAIN_ROPE: '山岳绳索队', LOGISTICS: '战勤保障队',
  },
  force: {
    NATIONAL: '国家队', GOVERNMENT_CLASS_1: '政府专职队一类', GOVERNMENT_CLASS_2: '政府专职队二类', ENTERPRISE: '企业专职队',
    VOLUNTEER: '志愿队', MICRO_STATION: '微型消防站', SOCIAL: '社会救援队', CORPS: '兵团', ARMY: '部队',
  },
  hazard: {
    ELECTRICITY: '带电', GAS: '燃气', CHEMICALS: '危化品', EXPLOSIVES: '爆炸物', RADIATION: '辐射', COLLAPSE: '坍塌危险',
    LITHIUM_BATTERIES: '锂电池', SMOKE: '浓烟', DEEP_WATER: '深水', VIOLENCE: '暴力', TRAFFIC: '车流', HEIGHT: '高处',
  },
  question: {
    STOREYS: '地上层数', FLOOR: '着火（事发）楼层', AREA_M2: '面积（平方米）', CASUALTIES: '伤亡人数', AFFECTED_PEOPLE: '受影响人数', STORED_M3: '储存量（立方米）',
    VEHICLES: '涉及车辆', MAGNITUDE_TENTHS: '震级（十分之一级）',
  },
  premises: {
    DWELLING: '住宅', HIGH_RISE_DWELLING: '高层住宅', PUBLIC_ASSEMBLY: '人员密集场所', SCHOOL: '学校', HOSPITAL: '医院', CARE_HOME: '养老院', OFFICE: '办公楼',
    FACTORY: '工厂', WAREHOUSE: '仓库', COTTON_STORE: '棉花库', FUEL_STATION: '加油加气站', CHEMICAL_PLANT: '化工厂', TANK_FARM: '储罐区', ENERGY_STORAGE: '储能电站',
    SUBSTATION: '变电站', UNDERGROUND: '地下建筑', TUNNEL: '隧道', RAILWAY: '铁路', HERITAGE: '文物古建筑',
  },
  weather: {
    GALE: '大风', DUST_STORM: '沙尘暴', SNOWSTORM: '暴雪', ROAD_ICE: '道路结冰', COLD_WAVE: '寒潮', HIGH_TEMPERATURE: '高温', RAINSTORM: '暴雨', FOG: '大雾',
  },
  qualification: {
    INTERIOR_ATTACK: '内攻', HAZMAT: '危化处置', WATER_RESCUE: '水域救援', DIVER: '潜水', ROPE_RESCUE: '绳索救援', COLLAPSE_RESCUE: '坍塌救援', EXTRICATION: '破拆',
    PARAMEDIC: '急救', DRONE_PILOT: '无人机飞手', SECTOR_COMMANDER: '段指挥员',
  },
  milestone: {
    RECEIVED: '接警', LOCATED: '定位', FIRST_ORDER: '首次调派', FIRST_EN_ROUTE: '首车出动', FIRST_ON_SCENE: '首车到场',
    UNDER_CONTROL: '控制', EXTINGUISHED: '扑灭', CLOSED: '结案',
  },
  outcome: {
    RESOLVED: '处置完毕', FALSE_ALARM: '误报', MALICIOUS_CALL: '谎报', DUPLICATE: '重复报警', NO_FORCE_NEEDED: '无需出动', HANDED_OVER: '移交', EXERCISE: '演练结束',
  },
  role: { CALL_TAKER: '接警员', COMMANDER: '指挥员', RESPONDER: '消防员', ADMINISTRATOR: '系统管理员', AUDITOR: '审计员' },
  why: {
    OUT_OF_SERVICE: '停用', COMMITTED: '正在处置其他警情', ALREADY_ORDERED: '已派往本警情', NO_ROAD: '无可通行道路',
    NOTHING_NEEDED: '没有所需能力', CREW_TOO_SMALL: '人员不足',
    QUALIFICATION_MISSING: '缺少所需资质人员', CONSUMABLES_LOW: '携行药剂、水或器材已耗用', RESTRICTED: '限高、限宽或限重，须绕行', GOES_ELSEWHERE: '统筹派往其他警情', KEPT_FOR_COVER: '留守辖区', RESTING: '人员连续作战，轮休', STALE_POSITION: '位置过旧',
    NOT_NEEDED: '已满足，无需', WORSE_SET: '会使整体更慢', EXCLUDED: '已排除', OUTSIDE_AREA: '不在您的辖区',
  },
  rejection: {
    NotAllowed: '您的角色不能执行此操作', UnknownAuthor: '账号不存在或已停用', OutsideYourArea: '超出您的辖区', NotYourUnit: '不是本单元的任务',
    NotFound: '未找到', DeadlinePassed: '已超时，未执行', CommandTooOld: '命令过旧，未执行', ImpossibleTime: '时间不合理',
    IncidentIsDuplicate: '该警情已并入其他警情',
    IncidentIsClosed: '警情已结案', UnitsNotAvailable: '所选力量均不可调派', WrongTransition: '状态不能这样变更',
    ForceStillCommitted: '仍有力量未放回', WrongLink: '不能这样并入', NothingChanges: '没有变化', ChangedMeanwhile: '他人刚刚改过，请看过再改', LimitReached: '已达上限', Contradiction: '与现有数据矛盾',
  },
  locationSource: {
    GAZETTEER: '地名库', MAP: '地图点选', COORDINATES: '坐标', FIXED_LINE: '固话装机地址', CELL: '基站定位', DEVICE: '手机定位', MONITORING: '监控单位',
  },
  aidStatus: { ASKED: '待答复', GRANTED: '已同意', REFUSED: '已谢绝', WITHDRAWN: '已撤回' },
  alertRoute: { APP: '手机', DUTY_DESK: '值班室', BELL_AND_PRINTER: '警铃打印', SMS: '短信', VOICE: '语音' },
  unexplained: {
    NOT_IN_TIME: '没有推荐记录：未在 15 毫秒内算出，命令没有等它', NOT_ANSWERED: '没有推荐记录：当时没有区域包，或查询太多', TOO_LONG: '没有推荐记录：内容太长，未存',
    FAILED: '没有推荐记录：程序出错，原因在核心的日志里',
  },
  problem: {
    Unreachable: '连不上服务器；检查网络后再试', DatabaseUnavailable: '数据库暂不可用，请稍后再试', NoAnswerInTime: '核心没有及时回答，请再试', Busy: '同时登录的人太多，请再试',
    TooManyLogins: '尝试太频繁，请稍等再试', TooManyRequests: '尝试太频繁，请稍等再试', Locked: '密码错误次数过多，账号暂时锁定；请稍后再试，或请管理员解锁', NotActive: '此人员已停用',
    WrongNameOrPassword: '用户名或密码不对', WrongPassword: '当前密码不对', PasswordTooWeak: '新密码不符合规则', NotLoggedIn: '登录已失效，请重新登录', NotAllowed: '您的角色不能这样做',
    OutsideYourArea: '超出您的辖区', MustChangePassword: '请先修改初始密码', NotFound: '没有找到', Stopping: '服务正在停止，请稍后再试', BodyTooLarge: '内容太长', Failed: '服务器出错，日志里有原因',
    NameTaken: '这个用户名已有人用', HasAccount: '此人已有账号', DiskFull: '服务器磁盘已满，请通知系统管理员', TooManySeats: '打开的席位太多，请关掉不用的页面', WrongCode: '配对码不对、已用过或已过期', UnknownDevice: '这部手机已不再配对，请重新配对',
    NoOwnUnit: '您的账号没有所属单元', NoWay: '没有可走的道路', CsrfTokenMissing: '页面已过时，请重新加载', WrongOrigin: '请从指挥中心给出的地址打开', WrongHost: '请从指挥中心给出的地址打开', BodyTooSlow: '网络太慢，没有发完；请再试',
    Malformed: '内容不合要求', Unavailable: '暂时不能执行，请再试', RecordBeingRead: '记录还没有读完', OutcomeUnknown: '结果未知', OutcomeForgotten: '结果已不再保存', NeverArrived: '没有送达',
  },
  command: {
    LogCall: '记录来电', LinkCall: '并入来电', UnlinkCall: '撤销并入', CreateIncident: '立案', Locate: '定位', Classify: '改种类', SetLevel: '定级', RaiseAlarm: '升级', LinkDuplicate: '并入警情',
    UnlinkDuplicate: '撤销并入', RecordMilestone: '记录节点', AddNote: '记一笔', RequestReinforcement: '请求增援', CloseIncident: '结案', OrderForce: '下达调派', ChangeOrder: '改派', DivertUnit: '改派在途力量',
    CancelAssignment: '取消调派', ReceiveAlert: '接收命令', AcknowledgeAssignment: '签收', RefuseAssignment: '不能出动', ReportAssignment: '报告状态', CorrectReport: '更正报告', ReleaseAssignment: '放回',
    ReportUnit: '报告单元状态', PutOutOfService: '停用', PutInService: '启用', ReportConsumables: '报告余量', ReportRefilled: '已补满', OrderMoveUp: '移防', AcknowledgeMoveUp: '签收移防', ReachMoveUp: '移防到位', EndMoveUp: '结束移防', ChangePlans: '启用出动编成', SetWeather: '登记天气',
    AskAid: '请求增援', AnswerAid: '答复增援', WithdrawAid: '撤回增援请求', SendPreAlert: '预警', EndPreAlert: '解除预警',
    SetRoadControl: '设置道路管制', LiftRoadControl: '解除道路管制',
  },
  level: ['一级', '二级', '三级', '四级', '五级'],
}
