import 'vant/es/style/base.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import 'vant/es/notify/index.css'
import './main.css'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, language } from './i18n'

document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en'
createApp(App).use(i18n).mount('#app')
