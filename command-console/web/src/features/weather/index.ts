export { default as WeatherPanel } from './WeatherPanel.vue'
export { createWeatherDesk, reportsInForce, type WeatherDesk } from './weather'
