import 'vant/es/style/base.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import 'vant/es/notify/index.css'
import './main.css'
import { createApp } from 'vue'
import App from './App.vue'
import { followTheme } from '@protocol/theme/theme'
import { i18n } from './i18n'

followTheme()
createApp(App).use(i18n).mount('#app')
